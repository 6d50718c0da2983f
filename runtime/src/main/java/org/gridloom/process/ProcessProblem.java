package org.gridloom.process;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum ProcessProblem implements ProblemCode {
    INSTANCE_NOT_FOUND(404),
    PROCESS_NOT_FOUND(404),
    /** The text no longer passes the check; the findings say why. */
    PROCESS_REJECTED(422),
    VARIABLE_NOT_DECLARED(422),
    /** Somebody else moved this instance at the same moment, or the step is already closed. */
    TASK_CONFLICT(409),
    NOT_WAITING_FOR(409),
    CANNOT_RETURN_THERE(409),
    /** The instance cannot go on under that version; the findings say why. */
    CANNOT_MIGRATE(409),
    /** The instance did something since it was moved, so the move cannot be taken back. */
    MOVED_ON(409),
    MANDATORY_STEP_BETWEEN(409),
    NOTHING_TO_RESUBMIT(409),
    CANNOT_TAKE_BACK(409),
    VARIABLE_TYPE_WRONG(422),
    INCIDENT_NOT_FOUND(404),
    /** Somebody else ended it, or its step is no longer waited for. */
    INCIDENT_OVER(409),
    /** The process waits for nothing else there. */
    INCIDENT_CANNOT_SKIP(409),
    /** No new instances start at this node; running ones go on. */
    PROCESS_SUSPENDED(409),
    PROCESS_NOT_SUSPENDED(409),
    /** An act that goes on record asks for a reason of limited length. */
    REASON_MISSING(422),
    STEP_FAILED(500);

    private final int httpStatus;

    ProcessProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
