package org.gridloom.task.panel;

/** Where a seat is in its life. {@code LENT}: somebody else prepares the answer of the owner. */
public enum SeatState {
    OPEN,
    CLAIMED,
    LENT,
    DONE,
    WITHDRAWN;

    /** Whether the duty is over. */
    public boolean over() {
        return this == DONE || this == WITHDRAWN;
    }
}
