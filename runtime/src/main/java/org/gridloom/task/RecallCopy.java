package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Problem;

/** Whoever sent a notice takes it back while it is unread (撤回抄送). One that was read stays; others' notices are not there. */
@ApplicationScoped
public class RecallCopy {
    private final TaskCopies copies;
    private final CurrentCaller currentCaller;

    RecallCopy(TaskCopies copies, CurrentCaller currentCaller) {
        this.copies = copies;
        this.currentCaller = currentCaller;
    }

    @Transactional
    public void handle(String copyId) {
        String me = currentCaller.require().personId();
        var facts = Map.<String, Object>of("copy", copyId);
        // In one statement, so that it is either read or recalled.
        if (copies.delete("id = ?1 and fromPersonId = ?2 and readAt is null", copyId, me) == 0) {
            TaskCopy copy = copies.findById(copyId);
            throw new Problem(
                    copy != null && copy.fromPersonId.equals(me)
                            ? TaskProblem.TASK_COPY_READ
                            : TaskProblem.TASK_COPY_NOT_FOUND,
                    facts);
        }
    }
}
