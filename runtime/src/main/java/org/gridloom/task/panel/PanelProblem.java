package org.gridloom.task.panel;

import org.gridloom.shared.ProblemCode;

/** Why a panel refuses. */
public enum PanelProblem implements ProblemCode {
    /** The panel has decided, or the process has left the step. */
    PANEL_OVER(409),
    /** The seat is of another stage, or another seat comes before it. */
    SEAT_WAITS(409),
    SEAT_OVER(409),
    /** The seat does not stand as the act needs it, e.g. a lent one is to be lent again. */
    SEAT_STATE(409),
    SEAT_IS_LAST(409),
    SEAT_LEADS(409),
    SEAT_TAKEN_TWICE(409);

    private final int httpStatus;

    PanelProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
