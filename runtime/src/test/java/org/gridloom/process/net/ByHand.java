package org.gridloom.process.net;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.net.Verdict.Kind;

/** The definition of soundness, written down as plainly as possible: counts tokens, reduces nothing. For small nets only. */
final class ByHand {
    private static final int MOST = 4_000;
    private final Net net;
    private final Map<Map<Integer, Integer>, List<Map<Integer, Integer>>> next = new HashMap<>();
    private final Set<NetStep> done = new HashSet<>();
    boolean meeting;
    boolean tooLarge;

    ByHand(Net net) {
        this.net = net;
        var begin = new HashMap<Integer, Integer>();
        net.initial().forEach(p -> begin.put(p, 1));
        var open = new ArrayDeque<Map<Integer, Integer>>();
        open.add(begin);
        while (!open.isEmpty() && !tooLarge) {
            var at = open.remove();
            if (next.containsKey(at)) {
                continue;
            }
            if (at.values().stream().anyMatch(n -> n > 1)) {
                meeting = true;
                return;
            }
            var follows = net.steps().stream()
                    .filter(s -> s.takes().stream().allMatch(at::containsKey)
                            && s.absent().stream().noneMatch(at::containsKey))
                    .peek(done::add)
                    .map(s -> Replay.fire(at, s))
                    .toList();
            next.put(at, follows);
            open.addAll(follows);
            tooLarge = next.size() > MOST;
        }
    }

    Set<Kind> faults() {
        if (meeting) {
            return Set.of(Kind.UNSYNCHRONISED);
        }
        if (next.entrySet().stream()
                .anyMatch(e -> e.getValue().isEmpty() && !e.getKey().isEmpty())) {
            return Set.of(Kind.DEADLOCK);
        }
        var kinds = new HashSet<Kind>();
        if (next.keySet().stream().anyMatch(m -> !ends(m))) {
            kinds.add(Kind.LIVELOCK);
        }
        if (!done.containsAll(net.steps())) {
            kinds.add(Kind.DEAD);
        }
        return kinds;
    }

    private boolean ends(Map<Integer, Integer> from) {
        var seen = new HashSet<Map<Integer, Integer>>();
        var open = new ArrayDeque<Map<Integer, Integer>>();
        open.add(from);
        while (!open.isEmpty()) {
            var at = open.remove();
            if (at.isEmpty()) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
