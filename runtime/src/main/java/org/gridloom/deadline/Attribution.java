package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.deadline.count.Holdings;
import org.gridloom.deadline.count.Ledger;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.deadline.count.Limit;

/**
 * Who held the clocks of a case for how much working time (AH-3), from the ledgers alone; the parties of a clock add up to the
 * whole of it. The clock of the whole case is held by whoever holds the step with a limit that was begun last; between such
 * steps by the unit the case was reported at.
 */
@ApplicationScoped
public class Attribution {
    private final DeadlineRows rows;
    private final OwnCalendar ownCalendar;
    private final Clock clock;

    Attribution(DeadlineRows rows, OwnCalendar ownCalendar, Clock clock) {
        this.rows = rows;
        this.ownCalendar = ownCalendar;
        this.clock = clock;
    }

    /** What one party held. @param personId empty for a pool */
    public record Held(String unitId, String personId, Duration time) {}

    /**
     * One clock and its parties.
     *
     * @param subjectKind {@code task}, {@code case} or {@code leg}
     * @param total running time so far, in the limit's own clock; the sum over the parties
     * @param parties in the order in which they first held it; each once
     */
    public record HeldClock(
            String subjectKind,
            String subjectId,
            String ruleId,
            Limit limit,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            Optional<Instant> dueAt,
            boolean provisional,
            boolean late,
            Duration total,
            List<Held> parties) {
        public HeldClock {
            parties = List.copyOf(parties);
        }
    }

    /** Every clock of a case, the oldest first. Whoever asks has checked that the caller may see it. */
    @Transactional
    public List<HeldClock> ofCase(String caseId) {
        var all = rows.ofCase(caseId);
        var entries = rows.entriesOf(all);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var held = new HashMap<String, Holdings>();
        var steps = new ArrayList<Holdings.Inner>();
        for (Deadline deadline : all) {
            var holdings = Holdings.of(ledger(deadline, entries), until(deadline, now));
            held.put(deadline.id, holdings);
            if (deadline.subjectKind.equals("task")) {
                steps.add(new Holdings.Inner(deadline.startedAt, until(deadline, now), holdings));
            }
        }
        return all.stream()
                .map(deadline -> shown(deadline, ledger(deadline, entries), whose(deadline, held, steps, now), now))
                .toList();
    }

    private static Holdings whose(
            Deadline deadline, Map<String, Holdings> held, List<Holdings.Inner> steps, Instant now) {
        return deadline.subjectKind.equals("case")
                ? Holdings.ofWhole(
                        deadline.startedAt,
                        until(deadline, now),
                        new Ledger.Party(deadline.firstUnit, deadline.firstPerson),
                        steps)
                : held.getOrDefault(deadline.id, new Holdings(List.of()));
    }

    private HeldClock shown(Deadline deadline, Ledger ledger, Holdings holdings, Instant now) {
        var parties = new ArrayList<Held>();
        holdings.times(ownCalendar.of(deadline), ledger.limit().counting(), ledger.pauses())
                .forEach((party, time) -> parties.add(new Held(party.unitId(), party.personId(), time)));
        return new HeldClock(
                deadline.subjectKind,
                deadline.subjectId,
                deadline.ruleId,
                ledger.limit(),
                deadline.startedAt,
                Optional.ofNullable(deadline.stoppedAt),
                Optional.ofNullable(deadline.dueAt),
                deadline.provisional,
                deadline.lateAt(until(deadline, now)),
                parties.stream().map(Held::time).reduce(Duration.ZERO, Duration::plus),
                parties);
    }

    private static Ledger ledger(Deadline deadline, Map<String, List<LedgerEntry>> entries) {
        return deadline.ledger(entries.getOrDefault(deadline.id, List.of()));
    }

    private static Instant until(Deadline deadline, Instant now) {
        return deadline.stoppedAt == null ? now : deadline.stoppedAt;
    }
}
