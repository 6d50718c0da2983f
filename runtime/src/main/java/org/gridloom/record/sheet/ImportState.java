package org.gridloom.record.sheet;

/** Where an import stands. */
public enum ImportState {
    /** Its rows are being looked at. */
    CHECKING,
    /** Every row was looked at; nothing is kept until somebody says so. */
    CHECKED,
    /** The good rows are being added. */
    KEEPING,
    /** Done. */
    KEPT,
    /** Left without adding anything. */
    DROPPED
}
