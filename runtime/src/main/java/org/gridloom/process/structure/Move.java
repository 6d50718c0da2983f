package org.gridloom.process.structure;

/** What an act that moves in a process comes to: a region, or the reason why not. */
public sealed interface Move permits ReturnRegion, Move.Refused {
    /** Why one cannot go there. */
    enum Reason {
        /** There is no such step. */
        NOT_DRAWN,
        /** No token of this instance has passed it. */
        NEVER_PASSED,
        /** It does not come before the step one stands at. */
        NOT_BEFORE,
        /** It lies in another branch that runs beside this one, or in what an event has begun. */
        OTHER_BRANCH,
        /** The branches around it begin and end in no order that could be credited. */
        TANGLED,
        /** The way there leads past a step that nobody may leave out. */
        PAST_MANDATORY
    }

    /** @param step the step that stands in the way */
    record Refused(Reason reason, String step) implements Move {}
}
