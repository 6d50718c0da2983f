package org.gridloom.process.migration;

import java.util.List;
import java.util.Set;
import org.gridloom.shared.Finding;

/**
 * What a move does to one instance. It can be done when no finding is an error; the others say what is lost or gained.
 *
 * @param landings one for each token
 * @param dropped variables the new version does not declare; their values are lost
 * @param missing variables it declares, without a value of their own, that the instance does not have
 */
public record Plan(List<Landing> landings, Set<String> dropped, Set<String> missing, List<Finding> findings) {
    /** What becomes of a clock; a start has no old one and a stop no new one. */
    public record ClockMove(String from, String to, Fate fate) {}

    /** What becomes of a clock. */
    public enum Fate {
        KEEP,
        RESTART,
        START,
        STOP
    }

    /**
     * Where a token goes.
     *
     * @param limit what becomes of the time limit of a person's step; {@code STOP} where there is none afterwards
     * @param clocks what becomes of the timers at it
     */
    public record Landing(Token token, String to, Fate limit, List<ClockMove> clocks) {
        public Landing {
            clocks = List.copyOf(clocks);
        }
    }

    public Plan {
        landings = List.copyOf(landings);
        dropped = Set.copyOf(dropped);
        missing = Set.copyOf(missing);
        findings = List.copyOf(findings);
    }

    public boolean possible() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
