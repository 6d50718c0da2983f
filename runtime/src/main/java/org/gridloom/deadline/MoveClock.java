package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.deadline.count.Limit;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** What is done to a running limit. Each act is one line of the ledger; the dates are derived anew from all lines. */
@ApplicationScoped
public class MoveClock {
    private final DeadlineRows rows;
    private final OwnCalendar ownCalendar;
    private final TellDue tellDue;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    MoveClock(DeadlineRows rows, OwnCalendar ownCalendar, TellDue tellDue, CurrentTenant currentTenant, Clock clock) {
        this.rows = rows;
        this.ownCalendar = ownCalendar;
        this.tellDue = tellDue;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** The clock stands until it is resumed; refuses with {@link DeadlineProblem#DEADLINE_PAUSED} when it does already. */
    @Transactional
    public void pause(String subjectId, String reason) {
        open(subjectId).forEach(deadline -> act(deadline, LedgerEntry.Kind.PAUSE, "", "", "", reason));
    }

    /** Refuses with {@link DeadlineProblem#DEADLINE_NOT_PAUSED} when the clock runs. */
    @Transactional
    public void resume(String subjectId, String reason) {
        open(subjectId).forEach(deadline -> act(deadline, LedgerEntry.Kind.RESUME, "", "", "", reason));
    }

    /** A suspended case: every running clock of it stands. */
    @Transactional
    public void pauseCase(String caseId, String reason) {
        rows.openOfCase(caseId).stream()
                .filter(deadline -> deadline.state == Deadline.State.RUNNING)
                .forEach(deadline -> act(deadline, LedgerEntry.Kind.PAUSE, "", "", "", reason));
    }

    /** A case that goes on: every standing clock of it runs. */
    @Transactional
    public void resumeCase(String caseId, String reason) {
        rows.openOfCase(caseId).stream()
                .filter(deadline -> deadline.state == Deadline.State.PAUSED)
                .forEach(deadline -> act(deadline, LedgerEntry.Kind.RESUME, "", "", "", reason));
    }

    /** Adds to the budget; refuses with {@link DeadlineProblem#DEADLINE_CLOCK_MISMATCH} a limit of another clock. */
    @Transactional
    public void extend(String subjectId, Limit more, String reason) {
        open(subjectId).forEach(deadline -> act(deadline, LedgerEntry.Kind.EXTEND, "", "", more.text(), reason));
    }

    /** The clock goes on and counts for another party; the person is empty for a pool. */
    @Transactional
    public void handOver(String subjectId, String unitId, String personId, String reason) {
        open(subjectId).forEach(deadline -> act(deadline, LedgerEntry.Kind.HAND_OVER, unitId, personId, "", reason));
    }

    /** Work comes back to an earlier holder, with a fresh budget or what is left, as the limit says. */
    @Transactional
    public void giveBack(String subjectId, String unitId, String personId, String reason) {
        open(subjectId).forEach(deadline -> act(deadline, LedgerEntry.Kind.RETURN, unitId, personId, "", reason));
    }

    private List<Deadline> open(String subjectId) {
        var open = rows.openOf(subjectId);
        if (open.isEmpty()) {
            throw new Problem(
                    rows.ofSubject(subjectId).isEmpty()
                            ? DeadlineProblem.DEADLINE_NOT_FOUND
                            : DeadlineProblem.DEADLINE_STOPPED,
                    Map.of("subject", subjectId));
        }
        return open;
    }

    private void act(
            Deadline deadline, LedgerEntry.Kind kind, String unitId, String personId, String extension, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new LedgerEntry(kind, now, unitId, personId, extension);
        var entries = new ArrayList<>(rows.entries(deadline));
        entries.add(entry);
        deadline.accept(entry);
        deadline.derive(deadline.ledger(entries), ownCalendar.of(deadline));
        if (kind != LedgerEntry.Kind.HAND_OVER) {
            tellDue.of(deadline);
        }
        String actor = currentTenant.actor().orElse("");
        rows.add(new DeadlineLine(Ids.next(), deadline.id, entry, actor, shortened(reason)));
    }

    private static String shortened(String reason) {
        return reason.length() <= 200 ? reason : reason.substring(0, 200);
    }
}
