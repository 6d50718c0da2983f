package org.gridloom.outbox;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * Somebody handed an event over again that a subscriber could not take, or let it go.
 *
 * @param subject of the event
 * @param how {@code done} or {@code skipped}
 */
public record StuckEventEnded(String subject, String eventId, String subscriber, String how, String reason, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.outbox.stuck-event-ended.v1";
    }
}
