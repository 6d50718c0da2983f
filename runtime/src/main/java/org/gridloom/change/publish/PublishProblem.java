package org.gridloom.change.publish;

import org.gridloom.shared.ProblemCode;

/** Why a change set is not published or not taken back. */
public enum PublishProblem implements ProblemCode {
    PUBLICATION_NOT_FOUND(404),
    PUBLICATION_STATE(409),
    /** Something else came into force first where this one has edits. */
    PUBLICATION_STALE(409),
    PUBLICATION_PLACE_NOT_THERE(422),
    PUBLICATION_TIME_PASSED(422),
    PUBLICATION_REASON_MISSING(422),
    /** Nobody would review it afterwards: the configuration has no category that serves {@code change-review}. */
    PUBLICATION_NO_REVIEW(409);

    private final int httpStatus;

    PublishProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
