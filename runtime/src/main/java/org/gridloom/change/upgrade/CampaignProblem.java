package org.gridloom.change.upgrade;

import org.gridloom.shared.ProblemCode;

/** Why campaigns refuse. */
public enum CampaignProblem implements ProblemCode {
    CAMPAIGN_NOT_FOUND(404),
    /** A unit wants a hand, or its result is refused. */
    CAMPAIGN_NOT_READY(409),
    CAMPAIGN_APPLIED(409),
    /** There is no such conflict at this unit, or the choice is none. */
    CAMPAIGN_CHOICE_WRONG(422);

    private final int httpStatus;

    CampaignProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
