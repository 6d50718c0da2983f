package org.gridloom.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridloom.deadline.ladder.Rung;
import org.gridloom.outbox.Outbox;
import org.gridloom.outbox.RecurringWork;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * Climbs the ladders: warns at shares of a limit, says when it was missed and what comes after (TZ-8.7). Each rung of a deadline
 * is acted on exactly once: the row is locked, the rung inserted under a unique key and the event written in one transaction, so
 * a crash in between leaves nothing behind and two nodes share the work.
 */
@ApplicationScoped
public class DeadlineClock implements RecurringWork {
    private static final int BATCH = 100;

    private final DeadlineSql sql;
    private final DeadlineRows rows;
    private final OwnCalendar ownCalendar;
    private final Outbox outbox;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    DeadlineClock(
            DeadlineSql sql,
            DeadlineRows rows,
            OwnCalendar ownCalendar,
            Outbox outbox,
            CurrentTenant currentTenant,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.ownCalendar = ownCalendar;
        this.outbox = outbox;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadline-clock";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        tick();
    }

    /** Acts on every rung that is due in any city now; answers how many events it published. */
    public int tick() {
        List<String> cities = currentTenant.within(
                TenantPath.of("system"),
                () -> QuarkusTransaction.requiringNew().call(() -> sql.citiesWithRungs(clock.instant())));
        int published = 0;
        for (String city : cities.stream().filter(Stage::concerns).toList()) {
            int claimed;
            do {
                var done = currentTenant.within(
                        TenantPath.of(city),
                        () -> QuarkusTransaction.requiringNew().call(() -> climb(city)));
                claimed = done.claimed();
                published += done.published();
            } while (claimed > 0);
        }
        return published;
    }

    /** One batch of one city, in the transaction around it. */
    Climbed climb(String city) {
        var now = clock.instant();
        int published = 0;
        var claimed = sql.claim(city, now, BATCH);
        for (Deadline deadline : claimed) {
            var rung = deadline.next();
            if (rung.isPresent() && sql.takeRung(city, deadline.id, deadline.rungKey(), now)) {
                currentTenant.within(TenantPath.of(deadline.node), () -> publish(deadline, rung.get()));
                published++;
            }
            deadline.climb(() -> deadline.ledger(rows.entries(deadline)), () -> ownCalendar.of(deadline));
        }
        return new Climbed(claimed.size(), published);
    }

    record Climbed(int claimed, int published) {}

    private boolean publish(Deadline deadline, Rung rung) {
        outbox.publish(TellRung.event(deadline, rung, clock.instant()));
        return true;
    }
}
