package org.gridloom.process;

import java.util.Map;
import org.gridloom.tenant.TenantPath;

/**
 * A call activity asks for a receiver.
 *
 * @param direction {@code up}, {@code down}, {@code department} or {@code same}
 * @param step id of the call activity
 * @param process name of the called process as drawn
 * @param variables what the sender passes on, by the names of the receiver's variables
 */
public record HandOverRequest(
        String instanceId,
        TenantPath node,
        String bundle,
        String caseId,
        String legId,
        String direction,
        String step,
        String process,
        Map<String, Object> variables) {
    public HandOverRequest {
        variables = Values.copy(variables);
    }
}
