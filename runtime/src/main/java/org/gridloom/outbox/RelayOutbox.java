package org.gridloom.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gridloom.outbox.StuckEvent.State;
import org.gridloom.shared.Problem;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * Hands committed events to their subscribers. One transaction a batch: what subscribers write and the mark that the
 * event was relayed stand or fall together, so a crash repeats the batch and loses nothing. Where a batch fails its events are
 * handed out one by one; one that a subscriber cannot take holds back the later ones of its city for {@link #TRIES} tries, each
 * later than the one before, and then waits in a list for a person while the others go on. What went on is counted:
 * {@code gridloom.events} by type, {@code gridloom.outbox.delay} from the change to its relay; neither names a tenant or person.
 */
@ApplicationScoped
public class RelayOutbox implements RecurringWork {
    /** How often an event is handed to a subscriber before it waits for a person. */
    public static final int TRIES = 5;

    private static final Logger LOG = Logger.getLogger(RelayOutbox.class);
    private static final int BATCH = 100;
    private static final Duration LATER = Duration.ofSeconds(1);

    private final OutboxEvents events;
    private final OutboxSql sql;
    private final StuckSql stuck;
    private final CurrentTenant currentTenant;
    private final Instance<OutboxSubscriber> subscribers;
    private final MeterRegistry meters;
    private final Clock clock;
    /** Cities in which an event failed, and when this node looks again. */
    private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();

    RelayOutbox(
            OutboxEvents events,
            OutboxSql sql,
            StuckSql stuck,
            CurrentTenant currentTenant,
            Instance<OutboxSubscriber> subscribers,
            MeterRegistry meters,
            Clock clock) {
        this.events = events;
        this.sql = sql;
        this.stuck = stuck;
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

    /** Relays until nothing is waiting, or waits for its next try. */
    @Override
    public void run() {
        for (String city : within("system", sql::citiesWithWaitingEvents)) {
            if (!Stage.concerns(city)) {
                continue;
            }
            Instant until = heldUntil.get(city);
            if (until == null || !until.isAfter(clock.instant())) {
                relay(city);
            }
        }
    }

    private void relay(String city) {
        int done;
        do {
            try {
                var batch = within(city, this::relayBatch);
                batch.forEach(this::count);
                done = batch.size();
                heldUntil.remove(city);
            } catch (RuntimeException failed) {
                LOG.infof("a batch of events of %s is handed out one by one: %s", city, causeOf(failed));
                done = oneByOne(city);
            }
        } while (done == BATCH);
    }

    /** Answers how many were handed out before one had to wait. */
    private int oneByOne(String city) {
        var batch = within(city, () -> events.waiting(BATCH));
        for (int i = 0; i < batch.size(); i++) {
            if (!one(city, batch.get(i))) {
                return i;
            }
            count(batch.get(i));
        }
        return batch.size();
    }

    private boolean one(String city, OutboxEvent event) {
        while (true) {
            var at = new AtomicReference<String>("");
            try {
                within(city, () -> {
                    hand(event, stuck.passedOver(city, event.id), at);
                    events.findById(event.id).relayed = true;
                    return true;
                });
                return true;
            } catch (RuntimeException failed) {
                String who = String.valueOf(at.get());
                int tries = within(city, () -> stuck.failed(event, who, causeOf(failed), clock.instant()));
                if (tries < TRIES) {
                    heldUntil.put(city, clock.instant().plus(LATER.multipliedBy(1L << (tries - 1))));
                    return false;
                }
                LOG.errorf(failed, "event %s cannot be taken by %s and waits for a person", event.id, who);
                within(city, () -> {
                    stuck.state(city, event.id, who, State.STUCK);
                    return true;
                });
            }
        }
    }

    private void count(OutboxEvent event) {
        meters.counter("gridloom.events", "type", event.type).increment();
        if (!Stage.playing()) { // on a stage the clock says nothing of how late the relay is
            meters.timer("gridloom.outbox.delay").record(Duration.between(event.happenedAt, clock.instant()));
        }
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

    private void hand(OutboxEvent event, Set<String> passedOver, AtomicReference<String> at) {
        Delivered delivered = EventLog.delivered(event);
        for (OutboxSubscriber subscriber : subscribers) {
            String name = nameOf(subscriber);
            if (subscriber.wants(delivered.type()) && !passedOver.contains(name)) {
                at.set(name);
                subscriber.on(delivered);
            }
        }
    }

    static String nameOf(OutboxSubscriber subscriber) {
        return ClientProxy.unwrap(subscriber).getClass().getSimpleName().replaceFirst("_Subclass$", "");
    }

    /** Kind of a failure and, of a refusal, its code: what happened without what it was about. */
    static String causeOf(Throwable failed) {
        return failed instanceof Problem refused
                ? refused.code().name()
                : failed.getClass().getSimpleName();
    }

    private <T> T within(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
