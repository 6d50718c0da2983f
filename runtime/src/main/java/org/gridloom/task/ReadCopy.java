package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.shared.Problem;

/** A person marks a notice as read (抄送已阅); reading it again changes nothing. Others' notices are not there. */
@ApplicationScoped
public class ReadCopy {
    private final TaskCopies copies;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ReadCopy(TaskCopies copies, CurrentCaller currentCaller, Clock clock) {
        this.copies = copies;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Answers the id of the case it is about. */
    @Transactional
    public String handle(String copyId) {
        TaskCopy copy = copies.findById(copyId);
        if (copy == null || !copy.toPersonId.equals(currentCaller.require().personId())) {
            throw new Problem(TaskProblem.TASK_COPY_NOT_FOUND, Map.of("copy", copyId));
        }
        if (copy.readAt == null) {
            copy.readAt = clock.instant();
        }
        return copy.caseId;
    }
}
