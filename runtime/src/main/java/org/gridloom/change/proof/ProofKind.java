package org.gridloom.change.proof;

import java.util.Locale;

/** What is run on the configuration as it would be. */
public enum ProofKind {
    /** Stories with a clock. */
    SCENARIOS,
    /** Inputs and outputs of decisions. */
    CASES,
    /** Cases of a past period. */
    REPLAY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
