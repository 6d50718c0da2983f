package org.gridloom.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    List<Deadline> openProvisional() {
        return list("provisional = true and state <> ?1 order by id", Deadline.State.STOPPED);
    }

    /** The ledgers of many clocks in one query, by deadline id. */
    Map<String, List<LedgerEntry>> entriesOf(Collection<Deadline> deadlines) {
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
