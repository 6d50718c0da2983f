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
import org.gridloom.shared.DomainEvent;
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

    static final String WARN = "warn";
    static final String DUE = "due";

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
        warnPercent = start.warnPercent();
        onReturn = start.onReturn();
        bundle = start.bundle();
        calendar = start.calendar();
        firstUnit = start.unitId();
        firstPerson = start.personId();
        unitId = start.unitId();
        personId = start.personId();
        startedAt = now;
        state = State.RUNNING;
        nextRung = firstRung();
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
        nextRung = firstRung();
    }

    private void move(State from, State to, DeadlineProblem otherwise) {
        if (state != from) {
            throw new Problem(otherwise, Map.of("subject", subjectId));
        }
        state = to;
    }

    /** Sets every date from the ledger; a new budget climbs the rungs anew. */
    Due derive(Ledger ledger, WorkCalendar workCalendar) {
        var due = ledger.due(workCalendar);
        provisional = due.provisional();
        if (ledger.series() > series) {
            series = ledger.series();
            nextRung = firstRung();
        }
        dueAt = due.never() ? null : due.at();
        var warn = warnPercent > 0 ? ledger.warnAt(warnPercent, workCalendar) : Instant.MAX;
        warnAt = warn.equals(Instant.MAX) ? null : warn;
        nextAt = state == State.RUNNING ? timeOf(nextRung) : null;
        return due;
    }

    /** The rung was acted on: what comes next. */
    void climb() {
        nextRung = WARN.equals(nextRung) ? DUE : null;
        nextAt = timeOf(nextRung);
    }

    /** Unique for each budget, so that a new one warns and ends anew. */
    String rungKey() {
        return series == 0 ? nextRung : nextRung + "-" + series;
    }

    /** What is told when the next rung is reached. */
    DomainEvent rungEvent(Instant now) {
        return WARN.equals(nextRung)
                ? new DeadlineWarned(subjectId, now, id, subjectKind, caseId, ruleId, unitId, personId, dueAt)
                : new DeadlineMissed(subjectId, now, id, subjectKind, caseId, ruleId, unitId, personId, dueAt);
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

    private @Nullable Instant timeOf(@Nullable String rung) {
        if (rung == null) {
            return null;
        }
        if (rung.equals(WARN)) {
            return warnAt;
        }
        return dueAt == null ? null : dueAt.plusMillis(1);
    }

    private String firstRung() {
        return warnPercent > 0 ? WARN : DUE;
    }
}
