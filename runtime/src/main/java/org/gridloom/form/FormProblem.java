package org.gridloom.form;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum FormProblem implements ProblemCode {
    FORM_NOT_FOUND(404),
    /** The answers do not pass; every finding is with it. */
    FORM_REJECTED(422);

    private final int httpStatus;

    FormProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
