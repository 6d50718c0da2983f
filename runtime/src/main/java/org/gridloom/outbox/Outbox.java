package org.gridloom.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.shared.DomainEvent;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;

/**
 * Where a feature says what happened. The event is written in the caller's transaction, so it exists exactly when the
 * change does, and is relayed to the {@link OutboxSubscriber}s after the commit, at least once.
 */
@ApplicationScoped
public class Outbox {
    private final OutboxEvents events;
    private final CurrentTenant currentTenant;
    private final ObjectMapper json;

    Outbox(OutboxEvents events, CurrentTenant currentTenant, ObjectMapper json) {
        this.events = events;
        this.currentTenant = currentTenant;
        this.json = json;
    }

    /** Writes one event for the current tenant; needs a transaction. */
    public void publish(DomainEvent event) {
        try {
            events.persist(new OutboxEvent(
                    Ids.next(),
                    currentTenant.require().value(),
                    event,
                    currentTenant.actor().orElse(null),
                    json.writeValueAsString(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written: " + event.type(), e);
        }
    }
}
