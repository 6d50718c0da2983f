package org.gridloom.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * Hands committed events to their subscribers. One transaction a batch: what subscribers write and the mark that the
 * event was relayed stand or fall together, so a crash repeats the batch and loses nothing. What went on is counted:
 * {@code gridloom.events} by type, {@code gridloom.outbox.delay} from the change to its relay; neither names a tenant or person.
 */
@ApplicationScoped
public class RelayOutbox implements RecurringWork {
    private static final int BATCH = 100;

    private final OutboxEvents events;
    private final OutboxSql sql;
    private final CurrentTenant currentTenant;
    private final Instance<OutboxSubscriber> subscribers;
    private final MeterRegistry meters;
    private final Clock clock;

    RelayOutbox(
            OutboxEvents events,
            OutboxSql sql,
            CurrentTenant currentTenant,
            Instance<OutboxSubscriber> subscribers,
            MeterRegistry meters,
            Clock clock) {
        this.events = events;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.subscribers = subscribers;
        this.meters = meters;
        this.clock = clock;
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
        for (String city : cities.stream().filter(Stage::concerns).toList()) {
            List<OutboxEvent> batch;
            do {
                batch = currentTenant.within(
                        TenantPath.of(city),
                        () -> QuarkusTransaction.requiringNew().call(this::relayBatch));
                batch.forEach(this::count);
            } while (batch.size() == BATCH);
        }
    }

    private void count(OutboxEvent event) {
        meters.counter("gridloom.events", "type", event.type).increment();
        meters.timer("gridloom.outbox.delay").record(Duration.between(event.happenedAt, clock.instant()));
    }

    private List<OutboxEvent> relayBatch() {
        List<OutboxEvent> batch = events.waiting(BATCH);
        List<Delivered> delivered = batch.stream().map(EventLog::delivered).toList();
        for (OutboxSubscriber subscriber : subscribers) {
            var wanted = delivered.stream()
                    .filter(event -> subscriber.wants(event.type()))
                    .toList();
            if (!wanted.isEmpty()) {
                subscriber.on(wanted);
            }
        }
        events.relayed(batch);
        return batch;
    }
}
