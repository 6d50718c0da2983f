package org.gridloom.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The events of the current city in the order they were written, for readers that come back for more. */
@ApplicationScoped
public class EventLog {
    private final OutboxEvents events;

    EventLog(OutboxEvents events) {
        this.events = events;
    }

    /**
     * @param after id of the last event already seen, empty string for the beginning
     * @param limit at most this many, 1 to 500
     */
    @Transactional
    public List<Delivered> after(String after, int limit) {
        return events.after(after, Math.max(1, Math.min(500, limit))).stream()
                .map(EventLog::delivered)
                .toList();
    }

    static Delivered delivered(OutboxEvent event) {
        return new Delivered(
                event.id,
                event.city,
                event.node,
                event.type,
                event.subject,
                event.happenedAt,
                Optional.ofNullable(event.actor),
                event.data);
    }
}
