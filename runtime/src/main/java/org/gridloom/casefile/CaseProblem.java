package org.gridloom.casefile;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum CaseProblem implements ProblemCode {
    CASE_NOT_FOUND(404),
    CASE_TYPE_NOT_OFFERED(404),
    CASE_TYPE_NOT_PUBLIC(403),
    CASE_PLACE_UNKNOWN(422),
    CASE_PLACE_OUTSIDE_CITY(422),
    CASE_NOT_CLOSED_YET(409),
    CASE_ALREADY_RATED(409),
    CASE_RATING_INVALID(422),
    CASE_NOT_YOURS(403),
    HAND_OVER_NO_UPPER_UNIT(409),
    HAND_OVER_UNIT_NOT_SUITABLE(422),
    CASE_ACTION_UNKNOWN(404),
    CASE_ACTION_NOT_OFFERED(409),
    CASE_ACTION_NOT_PERMITTED(403),
    CASE_ALREADY_ENDED(409),
    CASE_CHANGED_MEANWHILE(409),
    CASE_IS_MERGED(409),
    CASE_IS_SUSPENDED(409),
    CASE_NOT_SUSPENDED(409),
    CASE_REASON_MISSING(422),
    CASE_REASON_UNKNOWN(422),
    CASE_EXTENSION_SUBJECT_UNKNOWN(422),
    CASE_EXTENSION_LENGTH(422),
    CASE_EXTENSION_PENDING(409),
    CASE_EXTENSION_USED_UP(409),
    CASE_EXTENSION_NOT_PENDING(409),
    CASE_EXTENSION_OWN(403),
    CASE_NOT_SIMILAR(422),
    CASE_MERGE_HAS_OTHERS(409),
    CASE_NOT_MERGED(409),
    CASE_SUPERVISED_UNIT(422);

    private final int httpStatus;

    CaseProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
