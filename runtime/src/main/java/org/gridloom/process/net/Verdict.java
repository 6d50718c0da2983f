package org.gridloom.process.net;

import java.util.List;

/**
 * What an exploration found.
 *
 * @param decided false when the net was too large: then the faults found are true, but there may be more
 */
public record Verdict(boolean decided, List<Fault> faults) {
    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return decided && faults.isEmpty();
    }

    /** A kind of fault. */
    public enum Kind {
        /** Tokens are left and nothing can move. */
        DEADLOCK,
        /** Things move for ever and cannot come to an end. */
        LIVELOCK,
        /** Two tokens meet on one place: branches that were not joined. */
        UNSYNCHRONISED,
        /** Never done, whatever happens. */
        DEAD
    }

    /**
     * A fault at an element.
     *
     * @param trace the shortest list of elements that leads there; empty when nothing leads there, or when it was not found in time
     */
    public record Fault(Kind kind, String element, List<String> trace) {
        public Fault {
            trace = List.copyOf(trace);
        }
    }
}
