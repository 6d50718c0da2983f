package org.gridloom.change.migration;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum MigrationProblem implements ProblemCode {
    MIGRATION_NOT_FOUND(404),
    /** It is not in the state the act needs. */
    MIGRATION_STATE(409),
    /** Nothing runs under another version. */
    MIGRATION_NOTHING_TO_MOVE(409),
    /** A word among the choices is not known. */
    MIGRATION_CHOICE_WRONG(422);

    private final int httpStatus;

    MigrationProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
