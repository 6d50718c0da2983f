package org.gridloom.deadline.count;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum DeadlineProblem implements ProblemCode {
    LIMIT_UNREADABLE(422),
    MOMENT_UNREADABLE(422),
    DEADLINE_NOT_FOUND(404),
    DEADLINE_STOPPED(409),
    DEADLINE_PAUSED(409),
    DEADLINE_NOT_PAUSED(409),
    DEADLINE_CLOCK_MISMATCH(422),
    DEADLINE_RULE_NOT_FOUND(422),
    CALENDAR_NOT_FOUND(422),
    CALENDAR_NEVER_WORKS(422);

    private final int httpStatus;

    DeadlineProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
