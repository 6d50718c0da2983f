package org.gridloom.feel;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum FeelProblem implements ProblemCode {
    /** The text is not an expression we run; the findings say why. */
    FEEL_REJECTED(422),
    FEEL_TOO_SLOW(422);

    private final int httpStatus;

    FeelProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
