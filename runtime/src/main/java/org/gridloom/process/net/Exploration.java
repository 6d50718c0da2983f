package org.gridloom.process.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.process.net.Compact.Marking;

/** Every marking a net can reach, breadth first, so that the way to each is a shortest one. */
final class Exploration {
    private static final int LOOK_AT_CLOCK = 1_023;

    private final Compact net;
    private final int most;
    private final long until;
    final List<Marking> markings = new ArrayList<>();
    final List<int[]> next = new ArrayList<>();
    /** Per marking: the one before it, and the move between. */
    private final List<int[]> from = new ArrayList<>();

    final BitSet fired = new BitSet();
    /** Place to {marking, move} where it first got a second token. */
    final Map<Integer, int[]> met = new HashMap<>();
    /** Markings with a move that leads to a second token: what follows it was not looked at. */
    final BitSet cut = new BitSet();

    final boolean complete;

    Exploration(Compact net, Budget budget) {
        this.net = net;
        this.most = budget.states();
        this.until = System.nanoTime() + budget.time().toNanos();
        this.complete = walk();
    }

    private boolean walk() {
        var known = new HashMap<Marking, Integer>();
        var open = new ArrayDeque<Integer>();
        add(net.initial(), known, open, -1, -1);
        while (!open.isEmpty()) {
            int at = open.remove();
            if (markings.size() > most || ((at & LOOK_AT_CLOCK) == LOOK_AT_CLOCK && System.nanoTime() - until > 0)) {
                return false;
            }
            next.add(follow(at, known, open));
        }
        return true;
    }

    private int[] follow(int at, Map<Marking, Integer> known, ArrayDeque<Integer> open) {
        Marking here = markings.get(at);
        int[] targets = new int[net.takes.length];
        int count = 0;
        for (int step = 0; step < net.takes.length; step++) {
            if (!net.enabled(here, step)) {
                continue;
            }
            fired.set(step);
            Marking rest = net.rest(here, step);
            int meeting = net.meeting(rest, step);
            if (meeting >= 0) {
                met.putIfAbsent(meeting, new int[] {at, step});
                cut.set(at);
                continue;
            }
            Marking then = net.put(rest, step);
            Integer index = known.get(then);
            targets[count++] = index == null ? add(then, known, open, at, step) : index;
        }
        return java.util.Arrays.copyOf(targets, count);
    }

    private int add(Marking marking, Map<Marking, Integer> known, ArrayDeque<Integer> open, int before, int step) {
        int index = markings.size();
        known.put(marking, index);
        markings.add(marking);
        from.add(new int[] {before, step});
        open.add(index);
        return index;
    }

    /** The elements on the way to a marking. */
    List<String> trace(int marking) {
        var moves = new ArrayDeque<Integer>();
        for (int at = marking; from.get(at)[0] >= 0; at = from.get(at)[0]) {
            moves.addFirst(from.get(at)[1]);
        }
        var elements = new ArrayList<String>();
        moves.forEach(m -> elements.addAll(net.net.steps().get(m).elements()));
        return elements;
    }

    /** The markings from which one of these can be reached. */
    BitSet leadingTo(BitSet targets) {
        var before = new ArrayList<List<Integer>>();
        markings.forEach(m -> before.add(new ArrayList<>()));
        for (int at = 0; at < next.size(); at++) {
            for (int to : next.get(at)) {
                before.get(to).add(at);
            }
        }
        var reached = (BitSet) targets.clone();
        var open = new ArrayDeque<Integer>();
        targets.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (int at : before.get(open.remove())) {
                if (!reached.get(at)) {
                    reached.set(at);
                    open.add(at);
                }
            }
        }
        return reached;
    }
}
