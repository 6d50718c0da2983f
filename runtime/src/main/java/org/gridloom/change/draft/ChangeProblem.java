package org.gridloom.change.draft;

import org.gridloom.shared.ProblemCode;

/** Why drafts refuse. */
public enum ChangeProblem implements ProblemCode {
    CHANGE_NOT_FOUND(404),
    /** It is not in the state the act needs. */
    CHANGE_STATE(409),
    /** Somebody acted on it since it was read. */
    CHANGE_STALE(409),
    /** Somebody saved the same file since it was read; both texts are in the facts. */
    DRAFT_FILE_STALE(409),
    DRAFT_NOTHING_TO_UNDO(409),
    DRAFT_NOTHING_TO_REDO(409),
    /** No artifact may lie there under that name. */
    DRAFT_PATH_WRONG(422),
    /** The file belongs to a node above or beside that of the change set. */
    DRAFT_FILE_NOT_OF_NODE(403),
    DRAFT_TEXT_TOO_LARGE(413),
    /** A change set without a title. */
    CHANGE_WITHOUT_TITLE(422),
    /** It changes nothing. */
    CHANGE_EMPTY(409);

    private final int httpStatus;

    ChangeProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
