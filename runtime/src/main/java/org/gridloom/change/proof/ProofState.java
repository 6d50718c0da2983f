package org.gridloom.change.proof;

import java.util.Locale;

/** Where a proof is. One whose server stopped is {@code FAILED}; it is begun anew. */
public enum ProofState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
