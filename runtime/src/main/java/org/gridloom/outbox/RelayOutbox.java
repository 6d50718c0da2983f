package org.gridloom.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * Hands committed events to their subscribers. One transaction a batch: what subscribers write and the mark that the
 * event was relayed stand or fall together, so a crash repeats the batch and loses nothing.
 */
@ApplicationScoped
public class RelayOutbox implements RecurringWork {
    private static final Logger LOG = Logger.getLogger(RelayOutbox.class);
    private static final int BATCH = 100;

    private final OutboxEvents events;
    private final OutboxSql sql;
    private final CurrentTenant currentTenant;
    private final Instance<OutboxSubscriber> subscribers;

    RelayOutbox(
            OutboxEvents events, OutboxSql sql, CurrentTenant currentTenant, Instance<OutboxSubscriber> subscribers) {
        this.events = events;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "outbox-relay";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(500);
    }

    /** Relays until nothing is waiting. */
    @Override
    public void run() {
        List<String> cities = currentTenant.within(
                TenantPath.of("system"), () -> QuarkusTransaction.requiringNew().call(sql::citiesWithWaitingEvents));
        for (String city : cities) {
            while (currentTenant.within(
                            TenantPath.of(city),
                            () -> QuarkusTransaction.requiringNew().call(this::relayBatch))
                    == BATCH) {
                LOG.debugf("relayed a full batch city=%s", city);
            }
        }
    }

    private int relayBatch() {
        List<OutboxEvent> batch = events.waiting(BATCH);
        for (OutboxEvent event : batch) {
            Delivered delivered = EventLog.delivered(event);
            for (OutboxSubscriber subscriber : subscribers) {
                if (subscriber.wants(delivered.type())) {
                    subscriber.on(delivered);
                }
            }
            event.relayed = true;
        }
        return batch.size();
    }
}
