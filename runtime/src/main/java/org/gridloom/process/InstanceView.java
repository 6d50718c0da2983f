package org.gridloom.process;

import java.util.List;
import java.util.Map;
import org.gridloom.tenant.TenantPath;

/** A running instance as others may see it. */
public record InstanceView(
        String id,
        TenantPath node,
        String bundle,
        String process,
        String caseId,
        String legId,
        Map<String, Object> variables,
        List<OpenStep> open) {
    /** A person's step that waits. */
    public record OpenStep(String taskId, String step) {}

    public InstanceView {
        variables = Values.copy(variables);
        open = List.copyOf(open);
    }
}
