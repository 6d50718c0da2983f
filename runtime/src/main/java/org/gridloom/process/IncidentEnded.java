package org.gridloom.process;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * Somebody ended an incident by hand. Who is on the event's own record.
 *
 * @param subject the case
 * @param how {@code retried} or {@code skipped}
 */
public record IncidentEnded(
        String subject, String incidentId, String instanceId, String step, String how, String reason, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.process.incident-ended.v1";
    }
}
