package org.gridloom.change.draft;

import java.time.Instant;

/**
 * One line of what was done to one path of a change set; never changed.
 *
 * @param seq version of the change set this made; lines of one act share it
 * @param of the act that is undone or redone, else 0
 * @param hash of the text, empty unless the outcome is a text
 * @param baseHash what was in force when the editing of the path began, empty when nothing was
 */
record DraftStep(
        int seq,
        Act act,
        int of,
        String path,
        Outcome outcome,
        String hash,
        String baseHash,
        String person,
        Instant at) {
    enum Act {
        SAVE,
        REMOVE,
        RESET,
        IMPORT,
        UNDO,
        REDO
    }

    /** How the path stands afterwards: with a text, removed, or as it is in force. */
    enum Outcome {
        TEXT,
        REMOVED,
        NONE
    }

    boolean isEdit() {
        return outcome != Outcome.NONE;
    }
}
