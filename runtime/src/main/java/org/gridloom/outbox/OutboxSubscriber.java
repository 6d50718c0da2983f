package org.gridloom.outbox;

import java.util.List;

/**
 * Hears events after their commit. Called in a transaction and under the tenant of the event; may be called twice for the
 * same event, so what it does must be idempotent by {@link Delivered#id()}.
 */
public interface OutboxSubscriber {
    boolean wants(String type);

    void on(Delivered event);

    /** The wanted events of one batch of one city, oldest first; for a subscriber that does many at the price of one. */
    default void on(List<Delivered> events) {
        events.forEach(this::on);
    }
}
