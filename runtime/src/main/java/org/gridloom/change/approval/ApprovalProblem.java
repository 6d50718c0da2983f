package org.gridloom.change.approval;

import org.gridloom.shared.ProblemCode;

/** Why a change set is not handed in or not decided. */
public enum ApprovalProblem implements ProblemCode {
    /** The configuration as it would be has errors; all of them are told. */
    CHANGE_HAS_ERRORS(422),
    /** What is in force is no longer what the edits were made on. */
    CHANGE_BASE_MOVED(409),
    /** Nobody approves what he wrote himself. */
    CHANGE_IS_YOUR_OWN(403),
    /** It is not the caller's turn, or never will be. */
    CHANGE_NOT_YOURS_TO_DECIDE(403),
    /** A word that is no verdict. */
    CHANGE_VERDICT_UNKNOWN(422),
    CHANGE_COMMENT_NOT_FOUND(404),
    CHANGE_COMMENT_EMPTY(422),
    /** No such condition, or it was met before. */
    CHANGE_CONDITION_NOT_FOUND(404);

    private final int httpStatus;

    ApprovalProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
