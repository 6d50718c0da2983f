package org.gridloom.deadline;

/** How a limit stands at an instant, as shown to people. */
public enum DeadlineState {
    ON_TIME,
    /** The warning share of the limit is used up. */
    DUE_SOON,
    OVERDUE,
    PAUSED,
    STOPPED
}
