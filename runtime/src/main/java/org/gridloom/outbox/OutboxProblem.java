package org.gridloom.outbox;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum OutboxProblem implements ProblemCode {
    /** There is none, or it is over. */
    STUCK_EVENT_NOT_FOUND(404),
    /** The subscriber could not take it this time either. */
    STUCK_EVENT_AGAIN(409);

    private final int httpStatus;

    OutboxProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
