package org.gridloom.deadline.count;

import java.time.Instant;

/**
 * One act on a running clock; never changed once written. The start and the stop are kept on the deadline itself.
 *
 * @param unitId the party that holds the clock from now on; empty when the act does not move it
 * @param extension the limit that is added; empty when the act extends nothing
 */
public record LedgerEntry(Kind kind, Instant at, String unitId, String personId, String extension) {
    /** What was done. */
    public enum Kind {
        PAUSE,
        RESUME,
        EXTEND,
        RETURN,
        HAND_OVER
    }
}
