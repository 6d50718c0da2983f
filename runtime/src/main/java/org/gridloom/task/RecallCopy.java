package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Problem;

/** Whoever sent a notice takes it back while it is unread (撤回抄送), with a line in the time line. One that was read stays. */
@ApplicationScoped
public class RecallCopy {
    private final TaskCopies copies;
    private final WorkItems items;
    private final TaskNotes notes;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    RecallCopy(TaskCopies copies, WorkItems items, TaskNotes notes, CurrentCaller currentCaller, Clock clock) {
        this.copies = copies;
        this.items = items;
        this.notes = notes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    public void handle(String copyId) {
        String me = currentCaller.require().personId();
        var facts = Map.<String, Object>of("copy", copyId);
        TaskCopy copy = copies.findById(copyId);
        if (copy == null || !copy.fromPersonId.equals(me)) {
            throw new Problem(TaskProblem.TASK_COPY_NOT_FOUND, facts);
        }
        // In one statement, so that it is either read or recalled.
        if (copies.delete("id = ?1 and readAt is null", copyId) == 0) {
            throw new Problem(TaskProblem.TASK_COPY_READ, facts);
        }
        items.ofCase(copy.caseId).stream()
                .filter(item -> item.stepName.equals(copy.stepName))
                .reduce((first, next) -> next)
                .ifPresent(item -> notes.persist(
                        new TaskNote(item, TaskAction.COPY, me, copy.toPersonId, clock.instant(), "已撤回")));
    }
}
