package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.deadline.count.DueDates;
import org.gridloom.deadline.count.ExplainTexts;
import org.gridloom.deadline.count.Ledger;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;

/**
 * The limits of tasks, legs and cases: started, shown, explained and stopped (TZ-8.7, AH-3). Works in the caller's
 * transaction; a start costs one insert, a stop one update. What happens in between is in {@link MoveClock}.
 */
@ApplicationScoped
public class Deadlines {
    private final DeadlineRows rows;
    private final DeadlineSql sql;
    private final OwnCalendar ownCalendar;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    Deadlines(DeadlineRows rows, DeadlineSql sql, OwnCalendar ownCalendar, CurrentTenant currentTenant, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.ownCalendar = ownCalendar;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** Starts a limit now. */
    @Transactional
    public StartedDeadline start(StartDeadline start) {
        var deadline = new Deadline(Ids.next(), start, now());
        var due = deadline.derive(deadline.ledger(List.of()), ownCalendar.of(deadline));
        rows.persist(deadline);
        return new StartedDeadline(deadline.id, due.at(), Optional.ofNullable(deadline.warnAt), due.provisional());
    }

    /** Stops every running or standing limit of a subject; nothing happens when there is none. */
    @Transactional
    public void stop(String subjectId) {
        sql.stop(currentTenant.city(), subjectId, currentTenant.actor().orElse(""), now());
    }

    /** The newest limit of a subject. */
    @Transactional
    public Optional<DeadlineView> view(String subjectId) {
        return rows.ofSubject(subjectId).stream().findFirst().map(this::viewed);
    }

    /** The newest limit of each subject that has one, in one query. */
    @Transactional
    public Map<String, DeadlineView> views(Collection<String> subjectIds) {
        var views = new LinkedHashMap<String, DeadlineView>();
        rows.ofSubjects(subjectIds).forEach(deadline -> views.put(deadline.subjectId, viewed(deadline)));
        return views;
    }

    /** The reckoning of the newest limit, line by line; empty when there is none. */
    @Transactional
    public List<String> explain(String subjectId, Locale locale) {
        return rows.ofSubject(subjectId).stream()
                .findFirst()
                .map(deadline ->
                        ExplainTexts.of(ledger(deadline).due(calendar(deadline)).lines(), locale))
                .orElse(List.of());
    }

    /** Running time each unit held the clock of the newest limit so far, by unit id; sums to the whole. */
    @Transactional
    public Map<String, Duration> heldByUnit(String subjectId) {
        var held = new LinkedHashMap<String, Duration>();
        rows.ofSubject(subjectId).stream().findFirst().ifPresent(deadline -> {
            var until = Optional.ofNullable(deadline.stoppedAt).orElseGet(this::now);
            ledger(deadline)
                    .held(calendar(deadline), until)
                    .forEach((party, time) -> held.merge(party.unitId(), time, Duration::plus));
        });
        return held;
    }

    private DeadlineView viewed(Deadline deadline) {
        var now = Optional.ofNullable(deadline.stoppedAt).orElseGet(this::now);
        var limit = Limit.parse(deadline.limitText);
        var due = Optional.ofNullable(deadline.dueAt);
        var remaining = due.map(at -> DueDates.remaining(limit.counting(), at, now, calendar(deadline)))
                .orElse(Duration.ZERO);
        return new DeadlineView(
                deadline.id,
                deadline.subjectId,
                deadline.ruleId,
                deadline.limitText,
                deadline.startedAt,
                due,
                Optional.ofNullable(deadline.warnAt),
                deadline.stateAt(now),
                remaining,
                deadline.provisional,
                deadline.lateAt(now));
    }

    private Ledger ledger(Deadline deadline) {
        return deadline.ledger(rows.entries(deadline));
    }

    private WorkCalendar calendar(Deadline deadline) {
        return ownCalendar.of(deadline);
    }

    /** The precision that is stored, so that what is shown now is what is shown later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
