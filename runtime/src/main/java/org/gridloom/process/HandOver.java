package org.gridloom.process;

import java.util.Map;
import org.gridloom.tenant.TenantPath;

/**
 * The receiver of a leg.
 *
 * @param bundle the receiver's configuration in force now; the child is pinned to it
 * @param process name of the process to run there
 * @param variables what the child starts with, over what the sender passed, e.g. {@code unitId}, {@code level}
 */
public record HandOver(TenantPath node, String bundle, String legId, String process, Map<String, Object> variables) {
    public HandOver {
        variables = Values.copy(variables);
    }
}
