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
    HAND_OVER_UNIT_NOT_SUITABLE(422);

    private final int httpStatus;

    CaseProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
