package org.gridloom.deadline.count;

import java.time.Instant;

/**
 * A stretch in which the clock stands.
 *
 * @param to when it ran again; {@link Instant#MAX} while it still stands
 */
public record Pause(Instant from, Instant to) {
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static Pause open(Instant from) {
        return new Pause(from, Instant.MAX);
    }

    /** Whether the clock stood just before this instant: a pause that begins at the close of work costs no day. */
    boolean standsBefore(Instant instant) {
        return from.isBefore(instant) && !to.isBefore(instant);
    }
}
