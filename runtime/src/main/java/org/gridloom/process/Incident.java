package org.gridloom.process;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A service task or a timer that was given up while nothing in the process catches that: the instance stands there until
 * somebody retries or skips it. A timer also stands for what the process does when it fires, scripts and rules included.
 *
 * @param itemId the open step that waits, also the id of its call; or the timer
 * @param connector what was called; empty for a timer
 * @param step id of the drawn element
 * @param cause of the last attempt; never what the other side wrote
 */
public record Incident(
        String id,
        TenantPath node,
        String bundle,
        String process,
        String instanceId,
        String caseId,
        String legId,
        String itemId,
        String step,
        String connector,
        String cause,
        int attempts,
        IncidentState state,
        Instant raisedAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> reason) {
    /** Whether a timer failed, not a call to another system. */
    public boolean ofTimer() {
        return connector.isEmpty();
    }
}
