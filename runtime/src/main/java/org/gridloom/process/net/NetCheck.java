package org.gridloom.process.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.net.Compact.Marking;
import org.gridloom.process.net.Verdict.Fault;
import org.gridloom.process.net.Verdict.Kind;

/**
 * Decides whether a net is sound: from everywhere it can end, no two tokens meet, and every move can happen. Small nets are
 * explored as they are; of large ones a reduced net is asked first whether there is anything to find.
 */
public final class NetCheck {
    private static final int SMALL = 3_000;

    private NetCheck() {}

    /** Never wrong: what it cannot decide within the budget it says so of. */
    public static Verdict check(Net net, Budget budget) {
        var first = explored(net, new Budget(Math.min(SMALL, budget.states()), budget.time()));
        if (first.decided()) {
            return first;
        }
        var reduced = explored(Reduction.of(net, budget.time()), budget);
        return reduced.sound() ? reduced : explored(net, budget);
    }

    /** By exploring the net as it is. */
    public static Verdict explored(Net net, Budget budget) {
        var seen = new Exploration(new Compact(net), budget);
        var faults = new LinkedHashMap<String, Fault>();
        unsynchronised(net, seen).forEach(f -> faults.putIfAbsent(f.kind() + f.element(), f));
        var stuck = deadlocks(net, seen);
        stuck.values().forEach(f -> faults.putIfAbsent(f.kind() + f.element(), f));
        if (seen.complete && stuck.isEmpty() && seen.met.isEmpty()) {
            livelocks(net, seen).forEach(f -> faults.putIfAbsent(f.kind() + f.element(), f));
            dead(net, seen).forEach(f -> faults.putIfAbsent(f.kind() + f.element(), f));
        }
        return new Verdict(seen.complete, new ArrayList<>(faults.values()));
    }

    private static List<Fault> unsynchronised(Net net, Exploration seen) {
        var found = new ArrayList<Fault>();
        seen.met.forEach((place, how) -> {
            var trace = new ArrayList<>(seen.trace(how[0]));
            trace.addAll(net.steps().get(how[1]).elements());
            found.add(new Fault(Kind.UNSYNCHRONISED, net.places().get(place), trace));
        });
        found.sort(java.util.Comparator.comparingInt(f -> f.trace().size()));
        return found.subList(0, Math.min(1, found.size()));
    }

    private static Map<String, Fault> deadlocks(Net net, Exploration seen) {
        var found = new LinkedHashMap<String, Fault>();
        for (int at = 0; at < seen.next.size(); at++) {
            Marking marking = seen.markings.get(at);
            if (seen.next.get(at).length == 0 && !marking.empty() && !seen.cut.get(at)) {
                String element = waiting(net, marking);
                if (!found.containsKey(element)) {
                    found.put(element, new Fault(Kind.DEADLOCK, element, seen.trace(at)));
                }
            }
        }
        return found;
    }

    /** The element that has some of what it needs; else where the token is. */
    private static String waiting(Net net, Marking marking) {
        return net.steps().stream()
                .filter(s -> s.takes().size() > 1
                        && s.takes().stream().anyMatch(marking::has)
                        && !s.takes().stream().allMatch(marking::has)
                        && !s.elements().isEmpty())
                .map(s -> s.elements().get(0))
                .findFirst()
                .orElseGet(() -> somewhere(net, marking));
    }

    private static String somewhere(Net net, Marking marking) {
        for (int place = 0; place < net.places().size(); place++) {
            if (marking.has(place)) {
                return net.places().get(place);
            }
        }
        return "";
    }

    private static List<Fault> livelocks(Net net, Exploration seen) {
        var ends = new BitSet();
        for (int at = 0; at < seen.markings.size(); at++) {
            ends.set(at, seen.markings.get(at).empty());
        }
        int at = seen.leadingTo(ends).nextClearBit(0);
        return at >= seen.markings.size()
                ? List.of()
                : List.of(new Fault(Kind.LIVELOCK, somewhere(net, seen.markings.get(at)), seen.trace(at)));
    }

    private static List<Fault> dead(Net net, Exploration seen) {
        Set<String> alive = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (int step = 0; step < net.steps().size(); step++) {
            all.addAll(net.steps().get(step).elements());
            if (seen.fired.get(step)) {
                alive.addAll(net.steps().get(step).elements());
            }
        }
        all.removeAll(alive);
        return all.stream().map(e -> new Fault(Kind.DEAD, e, List.of())).toList();
    }
}
