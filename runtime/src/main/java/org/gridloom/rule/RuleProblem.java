package org.gridloom.rule;

import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum RuleProblem implements ProblemCode {
    DECISION_NOT_FOUND(404),
    RULESET_NOT_FOUND(404),
    /** The text cannot be compiled; the findings say why. */
    RULE_REJECTED(422),
    DECISION_FAILED(422),
    RULESET_FAILED(500);

    private final int httpStatus;

    RuleProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
