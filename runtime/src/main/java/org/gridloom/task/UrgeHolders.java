package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/** Reminds everybody who holds an open step of a case, each desk at most once an hour (催办, semantics of moving). */
@ApplicationScoped
public class UrgeHolders {
    private static final Duration REST = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkItems items;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    UrgeHolders(WorkItems items, EntityManager entities, Outbox outbox, Clock clock) {
        this.items = items;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Needs the right to act on the case, which the caller has checked. Refuses with
     * {@link TaskProblem#TASK_NOBODY_TO_URGE} and, when every holder was reminded within the hour, with
     * {@link TaskProblem#TASK_URGED_ALREADY}, which says when again.
     *
     * @return how many desks were reminded
     */
    @Transactional
    public int handle(String caseId, String byPersonId) {
        var open = items.openOf(caseId);
        if (open.isEmpty()) {
            throw new Problem(TaskProblem.TASK_NOBODY_TO_URGE);
        }
        Instant now = clock.instant();
        var last = last(caseId, now.minus(REST));
        int reached = 0;
        for (WorkItem item : open) {
            if (!last.containsKey(item.desk)) {
                item.urged++;
                entities.persist(new TaskUrge(item, byPersonId, now));
                outbox.publish(new TaskUrged(
                        item.id,
                        now,
                        caseId,
                        item.step,
                        item.unitId,
                        item.holderId == null ? "" : item.holderId,
                        item.urged));
                reached++;
            }
        }
        if (reached == 0) {
            Instant again = open.stream()
                    .map(item -> last.get(item.desk))
                    .min(Instant::compareTo)
                    .orElse(now)
                    .plus(REST);
            throw new Problem(
                    TaskProblem.TASK_URGED_ALREADY, Map.of("again", TIME.format(again.atZone(clock.getZone()))));
        }
        return reached;
    }

    /** When each desk was reminded last, where that was after an instant. */
    private Map<String, Instant> last(String caseId, Instant after) {
        var last = new HashMap<String, Instant>();
        entities.createQuery(
                        "select u.desk, max(u.urgedAt) from TaskUrge u where u.caseId = :case and u.urgedAt > :after"
                                + " group by u.desk",
                        Object[].class)
                .setParameter("case", caseId)
                .setParameter("after", after)
                .getResultList()
                .forEach(row -> last.put((String) row[0], (Instant) row[1]));
        return last;
    }
}
