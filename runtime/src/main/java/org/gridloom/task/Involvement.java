package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.identity.Caller;

/**
 * Who has to do with a case by a step of it although no unit of theirs takes part: whoever was asked to sign, holds, lent or
 * did a step, could take one from a pool, or was sent a copy.
 */
@ApplicationScoped
public class Involvement {
    private final WorkItems items;
    private final TaskCopies copies;

    Involvement(WorkItems items, TaskCopies copies) {
        this.items = items;
        this.copies = copies;
    }

    /** The legs of the steps the caller has to do with, none for a mere copy; empty when the case is not the caller's business. */
    @Transactional
    public Optional<Set<String>> legs(Caller caller, String caseId) {
        var legs = items.ofCase(caseId).stream()
                .filter(item -> concerns(caller, item))
                .map(item -> item.legId)
                .collect(Collectors.toSet());
        boolean told =
                !legs.isEmpty() || copies.count("caseId = ?1 and toPersonId = ?2", caseId, caller.personId()) > 0;
        return told ? Optional.of(legs) : Optional.empty();
    }

    private static boolean concerns(Caller caller, WorkItem item) {
        return caller.personId().equals(item.endedBy)
                || (item.holderId != null || !item.over()) && HeldTask.reaches(caller, item);
    }
}
