package org.gridloom.process.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What going from one step to another concerns: the smallest region with one entry and one exit that holds both. Every token
 * in it is withdrawn; then the step is opened, inside the sub-processes that hold it. A join of branches beside the step is
 * credited with them, so that the step's own branch alone is waited for.
 *
 * @param container the process or sub-process that holds the region
 * @param withdrawn the nodes of the container whose tokens are withdrawn
 * @param openings what is opened, from the container inwards; the last is the step, or the repeated activity that holds it
 * @param undone what lies in the region after the step, sub-processes included: what had been done there is done again
 */
public record ReturnRegion(String container, Set<String> withdrawn, List<Opening> openings, Set<String> undone)
        implements Move {
    /**
     * A node to open.
     *
     * @param credits for each join the nodes it counts as arrived from
     */
    public record Opening(String container, String node, Map<String, Set<String>> credits) {
        public Opening {
            credits = Map.copyOf(credits);
        }
    }

    public ReturnRegion {
        withdrawn = Set.copyOf(withdrawn);
        openings = List.copyOf(openings);
        undone = Set.copyOf(undone);
    }

    /** What is opened in the end. */
    public String target() {
        return openings.get(openings.size() - 1).node();
    }

    /**
     * Back to a step that was passed.
     *
     * @param from the step one stands at
     * @param passed the steps that tokens of the instance have passed
     */
    public static Move back(Structure structure, String from, String to, Set<String> passed) {
        if (!structure.knows(to)) {
            return new Refused(Reason.NOT_DRAWN, to);
        }
        if (!passed.contains(to)) {
            return new Refused(Reason.NEVER_PASSED, to);
        }
        var regions = new Regions(structure, from, to);
        Move move = regions.smallest();
        return move instanceof ReturnRegion && !regions.before() ? new Refused(Reason.NOT_BEFORE, to) : move;
    }

    /**
     * To the same step, whose token has gone no farther than the join that waits for the others.
     *
     * @param from the step, or the sub-process it is the last of
     */
    public static Move again(Structure structure, String from, String step) {
        return new Regions(structure, from, step).same();
    }

    /** Whether two steps lie in branches that run beside each other. */
    public static boolean beside(Structure structure, String one, String other) {
        return structure.knows(one)
                && structure.knows(other)
                && new Regions(structure, one, other).smallest() instanceof Refused refused
                && refused.reason() == Reason.OTHER_BRANCH;
    }

    /**
     * To any step, forwards or backwards, but not past a mandatory one.
     *
     * @param open the steps where tokens stand
     * @param passed the steps that tokens of the instance have passed: what a credited branch may have left out is mandatory
     */
    public static Move jump(Structure structure, String from, String to, Set<String> open, Set<String> passed) {
        if (!structure.knows(to)) {
            return new Refused(Reason.NOT_DRAWN, to);
        }
        var regions = new Regions(structure, from, to);
        Move move = regions.smallest();
        if (!(move instanceof ReturnRegion region)) {
            return move;
        }
        var left = regions.leftOut(region, open, passed);
        return left.stream()
                .filter(structure::mandatory)
                .filter(step -> !step.equals(to))
                .sorted()
                .findFirst()
                .<Move>map(step -> new Refused(Reason.PAST_MANDATORY, step))
                .orElse(move);
    }
}
