package org.gridloom.task;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum TaskProblem implements ProblemCode {
    TASK_NO_SUCH_LIMIT(422),
    TASK_NOT_FOUND(404),
    TASK_NOT_YOURS(403),
    TASK_HELD_BY_ANOTHER(409),
    TASK_CHANGED_MEANWHILE(409),
    TASK_ALREADY_ENDED(409),
    TASK_ACTION_NOT_OFFERED(409),
    TASK_ACTION_UNKNOWN(404),
    TASK_TAB_UNKNOWN(400),
    TASK_NOTHING_TO_RETURN_TO(409),
    TASK_RECEIVER_NOT_SUITABLE(422),
    TASK_RECEIVER_NOT_NEAR(422),
    TASK_NOBODY_CHOSEN(422),
    TASK_RULE_UNKNOWN(422),
    TASK_DRAFT_TOO_LONG(422),
    TASK_COPY_NOT_FOUND(404),
    TASK_COPY_READ(409),
    TASK_REASON_MISSING(422),
    TASK_NOBODY_RESPONSIBLE(409),
    TASK_SUSPENDED(409),
    TASK_NOBODY_TO_URGE(409),
    TASK_URGED_ALREADY(409);

    private final int httpStatus;

    TaskProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
