package org.gridloom.process.net;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does a list of elements on a net, counting tokens; deliberately not the way the exploration does it. */
final class Replay {
    private static final int MOST = 200_000;
    private final Net net;

    Replay(Net net) {
        this.net = net;
    }

    private record At(Map<Integer, Integer> tokens, int done) {}

    Set<Map<Integer, Integer>> run(List<String> elements) {
        var begin = new LinkedHashMap<Integer, Integer>();
        net.initial().forEach(p -> begin.put(p, 1));
        var open = new ArrayDeque<At>();
        var seen = new HashSet<At>();
        open.add(new At(begin, 0));
        int furthest = 0;
        var reached = new HashSet<Map<Integer, Integer>>();
        while (!open.isEmpty() && seen.size() < MOST) {
            At at = open.remove();
            if (at.done() == elements.size()) {
                reached.add(at.tokens());
            }
            furthest = Math.max(furthest, at.done());
            for (NetStep step : net.steps()) {
                next(at, step, elements).filter(seen::add).ifPresent(open::add);
            }
        }
        if (reached.isEmpty()) {
            throw new IllegalArgumentException("cannot be done: " + elements + " beyond " + furthest);
        }
        return reached;
    }

    private static Optional<At> next(At at, NetStep step, List<String> elements) {
        int end = at.done() + step.elements().size();
        boolean fits = end <= elements.size()
                && elements.subList(at.done(), end).equals(step.elements())
                && step.takes().stream().allMatch(p -> at.tokens().containsKey(p))
                && step.absent().stream().noneMatch(p -> at.tokens().containsKey(p));
        return fits ? Optional.of(new At(fire(at.tokens(), step), end)) : Optional.empty();
    }

    /** One move, whatever the number of tokens. */
    static Map<Integer, Integer> fire(Map<Integer, Integer> tokens, NetStep step) {
        var after = new java.util.TreeMap<>(tokens);
        step.takes().forEach(p -> after.computeIfPresent(p, (k, n) -> n > 1 ? n - 1 : null));
        step.clears().forEach(after::remove);
        step.puts().forEach(p -> after.merge(p, 1, Integer::sum));
        return after;
    }
}
