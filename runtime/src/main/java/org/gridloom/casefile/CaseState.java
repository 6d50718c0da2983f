package org.gridloom.casefile;

/** Where a case is in its life. */
public enum CaseState {
    OPEN,
    CLOSED,
    CANCELLED
}
