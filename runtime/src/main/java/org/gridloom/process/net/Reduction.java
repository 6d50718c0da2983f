package org.gridloom.process.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a net smaller without changing whether it is sound. Each rule keeps three things: whether a token can come to a
 * second one, whether the end can be reached from everywhere, whether every move can happen. The order of what is fused is
 * lost, so a reduced net decides and the drawn one explains.
 */
final class Reduction {
    private static final int LARGEST = 800;

    private final List<NetStep> steps;
    private final Set<Integer> initial;
    private final List<String> places;

    private Reduction(Net net) {
        this.steps = new ArrayList<>(net.steps());
        this.initial = net.initial();
        this.places = net.places();
    }

    /** As small as it gets in that time; a net reduced half way decides as well as one reduced all the way. */
    static Net of(Net net, Duration time) {
        long until = System.nanoTime() + time.toNanos();
        var reduction = new Reduction(net);
        boolean smaller = net.steps().size() <= LARGEST;
        while (smaller && System.nanoTime() - until < 0) {
            smaller = reduction.twins() || reduction.series() || reduction.chained() || reduction.parallelPlaces();
        }
        return new Net(net.places(), reduction.steps, net.initial());
    }

    /** Two moves with the same effect count once; a move without effect goes when another one can happen exactly when it can. */
    private boolean twins() {
        var seen = new HashMap<List<Set<Integer>>, NetStep>();
        for (NetStep step : List.copyOf(steps)) {
            var effect = List.of(step.takes(), step.puts(), step.clears(), step.absent());
            NetStep same = seen.putIfAbsent(effect, step);
            if (same != null) {
                absorb(step, List.of(same));
                return true;
            }
        }
        for (NetStep step : steps) {
            if (step.clears().isEmpty() && step.takes().equals(step.puts())) {
                var another = steps.stream()
                        .filter(s -> s != step
                                && s.takes().equals(step.takes())
                                && s.absent().equals(step.absent()))
                        .findFirst();
                if (another.isPresent()) {
                    absorb(step, List.of(another.get()));
                    return true;
                }
            }
        }
        return false;
    }

    /** A move goes; it could happen exactly when one of the others could, so these answer for its elements. */
    private void absorb(NetStep gone, List<NetStep> others) {
        steps.removeIf(s -> s == gone);
        steps.replaceAll(s -> others.stream().anyMatch(o -> o == s)
                ? new NetStep(both(s, gone), s.takes(), s.puts(), s.clears(), s.absent())
                : s);
    }

    private static List<String> both(NetStep one, NetStep other) {
        var elements = new ArrayList<>(one.elements());
        elements.addAll(other.elements());
        return elements;
    }

    /** A place that leads to one other place and nowhere else is the same place. */
    private boolean series() {
        for (NetStep step : steps) {
            if (!step.plain() || step.takes().size() != 1 || step.puts().size() != 1) {
                continue;
            }
            int from = step.takes().iterator().next();
            int to = step.puts().iterator().next();
            boolean comes = initial.contains(from) || producers(from).size() > 0;
            if (from != to
                    && comes
                    && !initial.contains(to)
                    && consumers(from).size() == 1
                    && watched(from).equals(watched(to))
                    && producers(from).stream().noneMatch(p -> p.puts().contains(to))) {
                absorb(step, producers(from));
                replace(to, from);
                return true;
            }
        }
        return false;
    }

    /** A move that must follow another one, and can at once, is part of it. */
    private boolean chained() {
        for (NetStep second : List.copyOf(steps)) {
            if (!second.plain() || second.takes().size() != 1) {
                continue;
            }
            int between = second.takes().iterator().next();
            var before = producers(between);
            if (initial.contains(between)
                    || before.size() != 1
                    || consumers(between).size() != 1) {
                continue;
            }
            NetStep first = before.get(0);
            boolean kept = second.puts().isEmpty()
                    ? first.puts().size() == 1
                    : second.puts().stream()
                            .allMatch(p -> watched(p).equals(watched(between))
                                    && !first.puts().contains(p));
            if (kept && first != second && !second.puts().contains(between)) {
                var puts = new HashSet<>(first.puts());
                puts.remove(between);
                puts.addAll(second.puts());
                steps.removeIf(s -> s == second);
                steps.replaceAll(s -> s == first
                        ? new NetStep(both(first, second), first.takes(), puts, first.clears(), first.absent())
                        : s);
                return true;
            }
        }
        return false;
    }

    /** Two places that always hold the same are one. */
    private boolean parallelPlaces() {
        var seen = new HashMap<List<Object>, Integer>();
        for (int place = 0; place < places.size(); place++) {
            var makers = producers(place);
            if (makers.isEmpty() || initial.contains(place)) {
                continue;
            }
            Integer twin =
                    seen.putIfAbsent(List.of(Set.copyOf(makers), Set.copyOf(consumers(place)), watched(place)), place);
            if (twin != null) {
                int gone = place;
                steps.replaceAll(s -> map(s, p -> p == gone ? twin : p));
                return true;
            }
        }
        return false;
    }

    private List<NetStep> producers(int place) {
        return steps.stream().filter(s -> s.puts().contains(place)).toList();
    }

    private List<NetStep> consumers(int place) {
        return steps.stream().filter(s -> s.takes().contains(place)).toList();
    }

    /** Who empties a place and who asks for its emptiness. */
    private Map<String, Set<NetStep>> watched(int place) {
        var clear = new HashSet<NetStep>();
        var ask = new HashSet<NetStep>();
        for (NetStep step : steps) {
            if (step.clears().contains(place)) {
                clear.add(step);
            }
            if (step.absent().contains(place)) {
                ask.add(step);
            }
        }
        return Map.of("clears", clear, "absent", ask);
    }

    private void replace(int gone, int by) {
        steps.replaceAll(s -> map(s, p -> p == gone ? by : p));
    }

    private static NetStep map(NetStep step, java.util.function.UnaryOperator<Integer> to) {
        return new NetStep(
                step.elements(),
                map(step.takes(), to),
                map(step.puts(), to),
                map(step.clears(), to),
                map(step.absent(), to));
    }

    private static Set<Integer> map(Set<Integer> places, java.util.function.UnaryOperator<Integer> to) {
        var mapped = new HashSet<Integer>();
        places.forEach(p -> mapped.add(to.apply(p)));
        return mapped;
    }
}
