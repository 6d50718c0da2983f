package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;

/**
 * Work that was done comes back as a new piece of work (AH-3). Where the limit says {@code on-return: remaining} the clock of
 * the earlier piece goes on with what was left when it was stopped; else the fresh one that has just started stays.
 */
@ApplicationScoped
public class ReopenClock {
    private final DeadlineRows rows;
    private final OwnCalendar ownCalendar;
    private final TellDue tellDue;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ReopenClock(DeadlineRows rows, OwnCalendar ownCalendar, TellDue tellDue, CurrentTenant currentTenant, Clock clock) {
        this.rows = rows;
        this.ownCalendar = ownCalendar;
        this.tellDue = tellDue;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** Does nothing when either piece of work has no limit. */
    @Transactional
    public void handle(String earlierSubjectId, String subjectId, String reason) {
        var fresh = rows.openOf(subjectId);
        var earlier = rows.ofSubject(earlierSubjectId).stream().findFirst();
        if (fresh.isEmpty() || earlier.isEmpty() || earlier.get().onReturn == OnReturn.FRESH) {
            return;
        }
        Deadline deadline = earlier.get();
        Instant stopped = deadline.stoppedAt;
        if (stopped == null) {
            return;
        }
        Deadline started = fresh.get(0);
        String unit = started.unitId;
        String person = started.personId;
        rows.delete(started);
        rows.flush();
        deadline.reopen(subjectId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entries = new ArrayList<>(rows.entries(deadline));
        var more = new ArrayList<LedgerEntry>();
        boolean stood = !entries.isEmpty() && entries.get(entries.size() - 1).kind() == LedgerEntry.Kind.PAUSE;
        if (!stood) {
            more.add(new LedgerEntry(LedgerEntry.Kind.PAUSE, stopped, "", "", ""));
        }
        more.add(new LedgerEntry(LedgerEntry.Kind.RESUME, now, "", "", ""));
        more.add(new LedgerEntry(LedgerEntry.Kind.RETURN, now, unit, person, ""));
        entries.addAll(more);
        deadline.derive(deadline.ledger(entries), ownCalendar.of(deadline));
        String actor = currentTenant.actor().orElse("");
        String why = reason.length() <= 200 ? reason : reason.substring(0, 200);
        more.forEach(entry -> rows.add(new DeadlineLine(Ids.next(), deadline.id, entry, actor, why)));
        tellDue.of(deadline);
    }
}
