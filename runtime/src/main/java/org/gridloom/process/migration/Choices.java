package org.gridloom.process.migration;

import java.util.Map;

/**
 * What whoever starts a migration decides.
 *
 * @param steps old element id to new one; what is not named keeps its id
 * @param clocks by old id of the step or timer, whether its time is kept or begins anew
 * @param usual for clocks that are not named
 */
public record Choices(Map<String, String> steps, Map<String, Clock> clocks, Clock usual) {
    /** What becomes of running time. */
    public enum Clock {
        KEEP,
        RESTART
    }

    /** Same ids, clocks kept. */
    public static final Choices NONE = new Choices(Map.of(), Map.of(), Clock.KEEP);

    public Choices {
        steps = Map.copyOf(steps);
        clocks = Map.copyOf(clocks);
    }

    /** Where an element goes to. */
    public String target(String element) {
        return steps.getOrDefault(element, element);
    }

    /** What becomes of a clock. */
    public Clock clock(String element) {
        return clocks.getOrDefault(element, usual);
    }
}
