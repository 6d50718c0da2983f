package org.gridloom.process;

import java.util.Map;
import org.gridloom.tenant.TenantPath;

/**
 * What it takes to start a process.
 *
 * @param node whose work it is; rows carry it
 * @param bundle the configuration the instance is pinned to for life
 * @param process name of the process in that bundle
 * @param variables values of declared variables; others are refused
 */
public record StartProcess(
        TenantPath node, String bundle, String process, String caseId, String legId, Map<String, Object> variables) {
    public StartProcess {
        variables = Values.copy(variables);
    }
}
