package org.gridloom.process;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A service task that was given up while nothing in the process catches that: the instance stands there until somebody
 * retries or skips it.
 *
 * @param itemId the open step that waits, also the id of its call
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
        Optional<String> reason) {}
