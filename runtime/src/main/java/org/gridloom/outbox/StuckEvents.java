package org.gridloom.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gridloom.outbox.StuckEvent.State;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * What people do about events a subscriber could not take: look, hand over again, let go. Whether the caller may is asked before,
 * by who calls this; rows of other cities do not exist here.
 */
@ApplicationScoped
public class StuckEvents {
    private final StuckSql sql;
    private final OutboxEvents events;
    private final Instance<OutboxSubscriber> subscribers;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    StuckEvents(
            StuckSql sql,
            OutboxEvents events,
            Instance<OutboxSubscriber> subscribers,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.sql = sql;
        this.events = events;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** At the nodes and below, newest first. */
    @Transactional
    public Page<StuckEvent> find(Collection<TenantPath> nodes, State state, int offset, int limit) {
        var paths = nodes.stream().map(TenantPath::value).toList();
        String city = currentTenant.city();
        return new Page<>(sql.find(city, paths, state, offset, limit), sql.count(city, paths, state), offset);
    }

    /** Refuses with {@link OutboxProblem#STUCK_EVENT_NOT_FOUND}. */
    @Transactional
    public StuckEvent require(String id) {
        return sql.find(currentTenant.city(), id).orElseThrow(() -> missing(id));
    }

    /** Hands it over once more, now; what the subscriber refuses is refused here and it stays stuck. */
    @Transactional
    public void retry(String id, String personId, String reason) {
        StuckEvent stuck = open(id);
        OutboxEvent event =
                Optional.ofNullable(events.findById(stuck.eventId())).orElseThrow(() -> missing(id));
        var delivered = EventLog.delivered(event);
        currentTenant.within(TenantPath.of(event.node), () -> {
            for (OutboxSubscriber subscriber : subscribers) {
                if (RelayOutbox.nameOf(subscriber).equals(stuck.subscriber())) {
                    hand(subscriber, delivered, stuck);
                }
            }
            return true;
        });
        end(stuck, State.DONE, personId, reason);
    }

    private static void hand(OutboxSubscriber subscriber, Delivered delivered, StuckEvent stuck) {
        try {
            subscriber.on(delivered);
        } catch (RuntimeException again) {
            throw new Problem(
                    OutboxProblem.STUCK_EVENT_AGAIN,
                    Map.of("subscriber", stuck.subscriber(), "cause", RelayOutbox.causeOf(again)));
        }
    }

    /** The subscriber never gets it. */
    @Transactional
    public void skip(String id, String personId, String reason) {
        end(open(id), State.SKIPPED, personId, reason);
    }

    private void end(StuckEvent stuck, State how, String personId, String reason) {
        sql.end(stuck, currentTenant.city(), how, clock.instant(), personId, reason);
        outbox.publish(new StuckEventEnded(
                stuck.subject(),
                stuck.eventId(),
                stuck.subscriber(),
                how.name().toLowerCase(java.util.Locale.ROOT),
                reason,
                clock.instant()));
    }

    private StuckEvent open(String id) {
        return sql.take(currentTenant.city(), id)
                .filter(stuck -> stuck.state() == State.STUCK)
                .orElseThrow(() -> missing(id));
    }

    private static Problem missing(String id) {
        return new Problem(OutboxProblem.STUCK_EVENT_NOT_FOUND, Map.of("event", id));
    }
}
