package org.gridloom.process.migration;

import java.util.Set;

/**
 * Where a running instance stands: one of these for each open token, and one for each sub-process it is in.
 *
 * @param id of this opening, unique in the instance
 * @param element id as drawn
 * @param credited of a join: the elements it has already got a token from
 * @param clocks ids of the timers that run here: boundary events, or the element itself
 * @param calling whether a called process runs for it
 */
public record Token(String id, String element, Kind kind, Set<String> credited, Set<String> clocks, boolean calling) {
    /** What holds the token. */
    public enum Kind {
        /** A person's step. */
        STEP,
        /** Any other activity: a call, a connector. */
        ACTIVITY,
        /** An event that is waited for. */
        EVENT,
        /** A join that has not got all its tokens. */
        JOIN,
        /** A sub-process, or the copies of a repeated activity. */
        CONTAINER
    }

    public Token {
        credited = Set.copyOf(credited);
        clocks = Set.copyOf(clocks);
    }

    /** A token that has neither credits nor clocks. */
    public static Token at(String id, String element, Kind kind) {
        return new Token(id, element, kind, Set.of(), Set.of(), false);
    }
}
