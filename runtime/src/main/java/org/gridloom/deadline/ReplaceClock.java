package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;

/**
 * Sets the limit of a piece of work aside while another takes its place, and puts it back as if it had run all the time. What was
 * paused or granted in between counts for it too.
 */
@ApplicationScoped
public class ReplaceClock {
    private final DeadlineRows rows;
    private final OwnCalendar ownCalendar;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    ReplaceClock(DeadlineRows rows, OwnCalendar ownCalendar, CurrentTenant currentTenant, Clock clock) {
        this.rows = rows;
        this.ownCalendar = ownCalendar;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** Ends the open limits of a subject for now. */
    @Transactional
    public void setAside(String subjectId, String mark) {
        for (Deadline deadline : rows.openOf(subjectId)) {
            rows.getEntityManager().persist(new DeadlineAside(deadline, mark, deadline.state.name()));
            deadline.state = Deadline.State.STOPPED;
            deadline.stoppedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            deadline.stoppedBy = currentTenant.actor().orElse("");
            deadline.nextRung = null;
            deadline.nextAt = null;
        }
        rows.flush();
    }

    /** What is open now took the place of what was set aside for the same mark. */
    @Transactional
    public void replaced(String subjectId, String mark) {
        rows.openOf(subjectId)
                .forEach(deadline ->
                        rows.getEntityManager().persist(new DeadlineAside(deadline, mark, DeadlineAside.BEGUN)));
    }

    /** Puts back what was set aside and forgets what took its place; answers whether there was either. */
    @Transactional
    public boolean setBack(String subjectId, String mark) {
        var asides = rows.getEntityManager()
                .createQuery(
                        "from DeadlineAside a where a.subjectId = :subject and a.mark = :mark order by a.id",
                        DeadlineAside.class)
                .setParameter("subject", subjectId)
                .setParameter("mark", mark)
                .getResultList();
        var since = new ArrayList<LedgerEntry>();
        for (DeadlineAside aside : asides) {
            if (aside.was.equals(DeadlineAside.BEGUN)) {
                forget(aside.deadlineId, since);
            }
        }
        rows.flush();
        for (DeadlineAside aside : asides) {
            Deadline deadline = aside.was.equals(DeadlineAside.BEGUN) ? null : rows.findById(aside.deadlineId);
            if (deadline != null) {
                goesOn(deadline, Deadline.State.valueOf(aside.was), since);
            }
            rows.getEntityManager().remove(aside);
        }
        return !asides.isEmpty();
    }

    private void forget(String id, List<LedgerEntry> since) {
        Deadline begun = rows.findById(id);
        if (begun != null) {
            since.addAll(rows.entries(begun));
            rows.getEntityManager()
                    .createQuery("delete from DeadlineLine line where line.deadlineId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            rows.delete(begun);
        }
    }

    private void goesOn(Deadline deadline, Deadline.State was, List<LedgerEntry> since) {
        deadline.reopen(deadline.subjectId);
        deadline.state = was;
        var entries = new ArrayList<>(rows.entries(deadline));
        String actor = currentTenant.actor().orElse("");
        for (LedgerEntry entry : since) {
            boolean already = entry.kind() == LedgerEntry.Kind.PAUSE && deadline.state == Deadline.State.PAUSED
                    || entry.kind() == LedgerEntry.Kind.RESUME && deadline.state == Deadline.State.RUNNING;
            if (!already) {
                deadline.accept(entry);
                entries.add(entry);
                rows.add(new DeadlineLine(Ids.next(), deadline.id, entry, actor, ""));
            }
        }
        deadline.derive(deadline.ledger(entries), ownCalendar.of(deadline));
    }
}
