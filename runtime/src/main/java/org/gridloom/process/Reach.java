package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridloom.process.net.NetStep;

/** Where tokens can get to and come from, by the arrows of a net alone. */
final class Reach {
    /** Leaves no move out. */
    static final NetStep NONE = NetStep.of(List.of(), Set.of(), Set.of());

    private final Map<Integer, List<NetStep>> taking = new HashMap<>();
    private final Map<Integer, List<NetStep>> putting = new HashMap<>();

    Reach(List<NetStep> moves) {
        for (NetStep move : moves) {
            move.takes()
                    .forEach(p ->
                            taking.computeIfAbsent(p, k -> new ArrayList<>()).add(move));
            move.puts()
                    .forEach(p ->
                            putting.computeIfAbsent(p, k -> new ArrayList<>()).add(move));
        }
    }

    /** The places that tokens on these can get to, without a move that is left out. */
    Set<Integer> after(Set<Integer> from, NetStep without) {
        return walk(from, p -> taking.getOrDefault(p, List.of()), NetStep::puts, m -> m != without, p -> true);
    }

    /** The places from which tokens can come to this one, by moves and over places that count. */
    Set<Integer> before(int place, Predicate<NetStep> moves, Predicate<Integer> places) {
        return walk(Set.of(place), p -> putting.getOrDefault(p, List.of()), NetStep::takes, moves, places);
    }

    private static Set<Integer> walk(
            Set<Integer> from,
            Function<Integer, List<NetStep>> moves,
            Function<NetStep, Set<Integer>> places,
            Predicate<NetStep> by,
            Predicate<Integer> over) {
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (NetStep move : moves.apply(open.remove())) {
                if (by.test(move)) {
                    places.apply(move).stream()
                            .filter(p -> over.test(p) && seen.add(p))
                            .forEach(open::add);
                }
            }
        }
        return seen;
    }
}
