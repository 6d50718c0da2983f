package org.gridloom.outbox;

/**
 * Hears events after their commit. Called in a transaction and under the tenant of the event; may be called twice for the
 * same event, so what it does must be idempotent by {@link Delivered#id()}.
 */
public interface OutboxSubscriber {
    boolean wants(String type);

    void on(Delivered event);
}
