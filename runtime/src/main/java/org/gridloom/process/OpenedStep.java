package org.gridloom.process;

import java.util.Map;
import org.gridloom.tenant.TenantPath;

/**
 * A person's step that has just opened.
 *
 * @param taskId id of this opening; a second opening of the same step has another
 * @param variables what the process knows at this moment
 */
public record OpenedStep(
        String taskId,
        String instanceId,
        TenantPath node,
        String bundle,
        String caseId,
        String legId,
        StepDefinition step,
        Map<String, Object> variables) {
    public OpenedStep {
        variables = Values.copy(variables);
    }
}
