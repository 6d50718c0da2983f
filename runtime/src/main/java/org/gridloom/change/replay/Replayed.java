package org.gridloom.change.replay;

import java.util.List;

/**
 * One run of one case.
 *
 * @param remarks what could not be replayed, each with its word
 */
record Replayed(Outcome outcome, List<Remark> remarks) {
    Replayed {
        remarks = List.copyOf(remarks);
    }

    /** Why a replay is not the whole story. */
    enum Why {
        /** A step waits for answers nobody gave then. */
        NO_RECORD,
        /** Recorded answers for a step that no longer exists or was not reached. */
        LEFT_OUT,
        /** What was answered then would not pass the form. */
        FORM_REFUSES,
        /** Another system's answer decides, and it is not on record. */
        CONNECTOR,
        /** The instance was moved to another version while it ran. */
        MIGRATED,
        /** A return or jump the process no longer allows. */
        MOVE,
        /** An extension counted by another clock. */
        EXTENSION,
        /** The category or its process is no longer there, or cannot be run. */
        FAILED
    }

    /** @param what a step's name, a field or a code */
    record Remark(Why why, String what) {}
}
