package org.gridloom.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.deadline.count.LedgerEntry;

@ApplicationScoped
class DeadlineRows implements PanacheRepositoryBase<Deadline, String> {
    /** Newest first. */
    List<Deadline> ofSubject(String subjectId) {
        return list("subjectId = ?1 order by id desc", subjectId);
    }

    List<Deadline> openOf(String subjectId) {
        return list("subjectId = ?1 and state <> ?2 order by id", subjectId, Deadline.State.STOPPED);
    }

    List<Deadline> openOfCase(String caseId) {
        return list("caseId = ?1 and state <> ?2 order by id", caseId, Deadline.State.STOPPED);
    }

    List<Deadline> ofSubjects(Collection<String> subjectIds) {
        return subjectIds.isEmpty() ? List.of() : list("subjectId in ?1 order by id", subjectIds);
    }

    /** What open limits have in common that are counted by the same calendar. */
    record Group(String node, String bundle, String calendar, String yearsBundle) {}

    List<Group> openGroups() {
        return getEntityManager()
                .createQuery(
                        "select distinct d.node, d.bundle, d.calendar, d.yearsBundle from Deadline d"
                                + " where d.state in :open",
                        Object[].class)
                .setParameter("open", List.of(Deadline.State.RUNNING, Deadline.State.PAUSED))
                .getResultStream()
                .map(row -> new Group((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    List<Deadline> openOf(Group group) {
        return list(
                "node = ?1 and bundle = ?2 and calendar = ?3 and yearsBundle = ?4 and state <> ?5 order by id",
                group.node(),
                group.bundle(),
                group.calendar(),
                group.yearsBundle(),
                Deadline.State.STOPPED);
    }

    /** Every clock of a case, the oldest first. */
    List<Deadline> ofCase(String caseId) {
        return list("caseId = ?1 order by startedAt, id", caseId);
    }

    /** The ledgers of many clocks in one query, by deadline id. */
    Map<String, List<LedgerEntry>> entriesOf(Collection<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select line from DeadlineLine line where line.deadlineId in :ids order by line.id",
                        DeadlineLine.class)
                .setParameter(
                        "ids", deadlines.stream().map(deadline -> deadline.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        line -> line.deadlineId, Collectors.mapping(DeadlineLine::entry, Collectors.toList())));
    }

    List<LedgerEntry> entries(Deadline deadline) {
        return getEntityManager()
                .createQuery(
                        "select line from DeadlineLine line where line.deadlineId = :id order by line.id",
                        DeadlineLine.class)
                .setParameter("id", deadline.id)
                .getResultList()
                .stream()
                .map(DeadlineLine::entry)
                .toList();
    }

    void add(DeadlineLine line) {
        getEntityManager().persist(line);
    }
}
