package org.gridloom.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.End;
import org.gridloom.deadline.count.Ledger;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.deadline.ladder.Rung;
import org.gridloom.shared.Problem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A running or stopped clock. Its dates are a copy of what the ledger says; they are only ever set by {@link #derive}. */
@Entity
@Table(name = "deadline")
@NullUnmarked
class Deadline {
    enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "subject_kind")
    String subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "rule_id")
    String ruleId;

    @Column(name = "limit_text")
    String limitText;

    @Column(name = "warn_percent")
    int warnPercent;

    /** Empty for a warning and the end alone. */
    String ladder = "";

    /** Whose duty shifts the urgent clock runs in, separated by commas; empty for anybody's. */
    String posts = "";

    @Column(name = "on_return")
    @Enumerated(EnumType.STRING)
    OnReturn onReturn;

    String bundle;

    String calendar;

    /** Bundle whose statutory years are added to the pinned calendar; empty until a year was published. */
    @Column(name = "years_bundle")
    String yearsBundle = "";

    @Column(name = "first_unit")
    String firstUnit;

    @Column(name = "first_person")
    String firstPerson;

    @Column(name = "unit_id")
    String unitId;

    @Column(name = "person_id")
    String personId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "stopped_at")
    @Nullable
    Instant stoppedAt;

    @Column(name = "stopped_by")
    @Nullable
    String stoppedBy;

    @Enumerated(EnumType.STRING)
    State state;

    /** Null while the clock stands before the end. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "warn_at")
    @Nullable
    Instant warnAt;

    boolean provisional;

    int series;

    @Column(name = "next_rung")
    @Nullable
    String nextRung;

    @Column(name = "next_at")
    @Nullable
    Instant nextAt;

    @Version
    int version;

    protected Deadline() {}

    Deadline(String id, StartDeadline start, Instant now) {
        this.id = id;
        node = start.node().value();
        subjectKind = start.subjectKind();
        subjectId = start.subjectId();
        caseId = start.caseId();
        ruleId = start.ruleId();
        limitText = start.limit().text();
        warnPercent = start.ladder().warnPercent();
        ladder = start.ladder().text();
        posts = String.join(",", start.posts());
        onReturn = start.onReturn();
        bundle = start.bundle();
        calendar = start.calendar();
        firstUnit = start.unitId();
        firstPerson = start.personId();
        unitId = start.unitId();
        personId = start.personId();
        startedAt = now;
        state = State.RUNNING;
        nextRung = ladder().first().id();
    }

    Ledger ledger(List<LedgerEntry> entries) {
        return new Ledger(
                startedAt, new Ledger.Party(firstUnit, firstPerson), Limit.parse(limitText), onReturn, entries);
    }

    /** Takes an act on the clock, or refuses what does not fit its state. */
    void accept(LedgerEntry entry) {
        switch (entry.kind()) {
            case PAUSE -> move(State.RUNNING, State.PAUSED, DeadlineProblem.DEADLINE_PAUSED);
            case RESUME -> move(State.PAUSED, State.RUNNING, DeadlineProblem.DEADLINE_NOT_PAUSED);
            default -> {
                if (!entry.unitId().isEmpty()) {
                    unitId = entry.unitId();
                    personId = entry.personId();
                }
            }
        }
    }

    /** Stopped, it runs again for another piece of work; the ledger says how long it stood. */
    void reopen(String forSubject) {
        subjectId = forSubject;
        state = State.RUNNING;
        stoppedAt = null;
        stoppedBy = null;
        nextRung = ladder().first().id();
    }

    private void move(State from, State to, DeadlineProblem otherwise) {
        if (state != from) {
            throw new Problem(otherwise, Map.of("subject", subjectId));
        }
        state = to;
    }

    Ladder ladder() {
        return Ladder.parse(ladder, warnPercent);
    }

    List<String> postList() {
        return posts.isEmpty() ? List.of() : List.of(posts.split(",", -1));
    }

    /** Sets every date from the ledger; a new budget climbs the rungs anew. */
    End derive(Ledger ledger, WorkCalendar workCalendar) {
        var end = ledger.end(workCalendar);
        provisional = end.provisional();
        if (ledger.series() > series) {
            series = ledger.series();
            nextRung = ladder().first().id();
        }
        dueAt = end.never() ? null : end.at();
        var warn = warnPercent > 0 ? ledger.warnAt(warnPercent, workCalendar) : Instant.MAX;
        warnAt = warn.equals(Instant.MAX) ? null : warn;
        nextAt = state == State.RUNNING ? RungTime.of(this, next(), () -> ledger, () -> workCalendar) : null;
        return end;
    }

    /** The rung that is reached next; empty at the top. */
    Optional<Rung> next() {
        return nextRung == null ? Optional.empty() : ladder().find(nextRung);
    }

    /** The rung was acted on: what comes next. Ledger and calendar are asked for only by rungs between and after. */
    void climb(Supplier<Ledger> ledger, Supplier<WorkCalendar> workCalendar) {
        var above = ladder().above(nextRung);
        nextRung = above.map(Rung::id).orElse(null);
        nextAt = RungTime.of(this, above, ledger, workCalendar);
    }

    /** Unique for each budget, so that a new one warns and ends anew. */
    String rungKey() {
        return series == 0 ? nextRung : nextRung + "-" + series;
    }

    /** Whether the limit was over at an instant; the instant of the end itself is still in time. */
    boolean lateAt(Instant now) {
        return dueAt != null && dueAt.isBefore(stoppedAt == null ? now : stoppedAt);
    }

    DeadlineState stateAt(Instant now) {
        if (state != State.RUNNING) {
            return state == State.STOPPED ? DeadlineState.STOPPED : DeadlineState.PAUSED;
        }
        if (lateAt(now)) {
            return DeadlineState.OVERDUE;
        }
        return warnAt != null && !warnAt.isAfter(now) ? DeadlineState.DUE_SOON : DeadlineState.ON_TIME;
    }
}
