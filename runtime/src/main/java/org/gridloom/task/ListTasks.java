package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.shared.Page;

/** A person's inbox (TZ-8.7, NJ-3.1.6): what lies on the own desk and in the own pools, and what the person has done. */
@ApplicationScoped
public class ListTasks {
    /** The tabs of the inbox. {@code DUE} and {@code OVERDUE} are parts of {@code TODO}; what is {@code LENT} is another's now. */
    public enum Tab {
        TODO,
        DUE,
        OVERDUE,
        LENT,
        DONE
    }

    private static final int LONGEST_PAGE = 100;

    private final WorkItems items;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ListTasks(WorkItems items, CurrentCaller currentCaller, Clock clock) {
        this.items = items;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * @param search part of a case number; empty for all
     * @param offset 0-based
     * @param limit 1 to 100
     */
    public record Query(Tab tab, String search, int offset, int limit) {}

    @Transactional
    public Page<TaskCard> handle(Query query) {
        var where = new Where(currentCaller.require(), query.tab(), query.search(), clock.instant());
        int limit = Math.max(1, Math.min(LONGEST_PAGE, query.limit()));
        int offset = Math.max(0, query.offset());
        String order = query.tab() == Tab.DONE ? "endedAt desc, id desc" : "dueAt, id";
        var rows = items.getEntityManager()
                .createQuery("from WorkItem where " + where.text + " order by " + order, WorkItem.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        where.values.forEach(rows::setParameter);
        var cards = rows.getResultList().stream().map(TaskCard::of).toList();
        boolean complete = offset == 0 && cards.size() < limit;
        return new Page<>(cards, complete ? cards.size() : items.count(where.text, where.values), offset);
    }

    /** How many items stand under each tab. */
    @Transactional
    public Map<Tab, Long> counts() {
        var counts = new EnumMap<Tab, Long>(Tab.class);
        for (Tab tab : Tab.values()) {
            var where = new Where(currentCaller.require(), tab, "", clock.instant());
            counts.put(tab, items.count(where.text, where.values));
        }
        return counts;
    }

    private static final class Where {
        final String text;
        final Map<String, Object> values = new HashMap<>();

        Where(Caller caller, Tab tab, String search, Instant now) {
            var parts = new ArrayList<String>();
            if (tab == Tab.DONE) {
                parts.add("endedBy = :me and state = :state");
                values.put("me", caller.personId());
                values.put("state", TaskState.DONE);
            } else if (tab == Tab.LENT) {
                parts.add("ownerId = :me and state in (:state)");
                values.put("me", caller.personId());
                values.put("state", List.of(TaskState.OPEN, TaskState.WAITING));
            } else {
                parts.add("state = :state and setAside = false");
                values.put("state", TaskState.OPEN);
                addDesks(caller, parts);
            }
            if (tab == Tab.DUE) {
                parts.add("warnAt <= :now and dueAt > :now");
                values.put("now", now);
            } else if (tab == Tab.OVERDUE) {
                parts.add("dueAt <= :now");
                values.put("now", now);
            }
            if (!search.isBlank()) {
                parts.add("caseNumber like :search escape '!'");
                values.put("search", "%" + search.strip().replaceAll("([!%_])", "!$1") + "%");
            }
            text = String.join(" and ", parts);
        }

        /** The own desk, and of each own unit's desk what the posts held there may take. */
        private void addDesks(Caller caller, List<String> parts) {
            // One parameter each: with a list as a parameter the query would be translated anew at every look.
            var desks = new ArrayList<String>();
            var rights = new ArrayList<String>();
            desks.add(":own");
            rights.add("desk = :own");
            values.put("own", WorkItem.deskOf(caller.personId()));
            if (!caller.posts().isEmpty()) {
                values.put("out", "%," + caller.personId() + ",%");
            }
            int n = 0;
            for (HeldPost held : caller.posts()) {
                desks.add(":desk" + n);
                rights.add("(desk = :desk" + n + " and posts like :post" + n
                        + " and (excluded is null or excluded not like :out))");
                values.put("desk" + n, WorkItem.deskOfUnit(held.unitId()));
                values.put("post" + n, "%," + held.post() + ",%");
                n++;
            }
            parts.add("desk in (" + String.join(", ", desks) + ")");
            parts.add("(" + String.join(" or ", rights) + ")");
        }
    }
}
