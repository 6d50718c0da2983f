package org.gridloom.change.proof;

import org.gridloom.shared.ProblemCode;

/** Why a proof is refused. */
public enum ProofProblem implements ProblemCode {
    PROOF_NOT_FOUND(404),
    /** Nothing was asked for. */
    PROOF_NOTHING_ASKED(422),
    /** A period that ends before it begins, or is no period. */
    PROOF_PERIOD_WRONG(422),
    /** Too many are under way for this change set. */
    PROOF_BUSY(429),
    /** What only the log knows. */
    PROOF_FAILED(500);

    private final int httpStatus;

    ProofProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
