package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.process.net.NetStep;
import org.w3c.dom.Element;

/** Inclusive joins: each goes on when no token can come any more to an arrow on which none stands. */
final class WaitingJoins {
    private final WorkflowNet net;
    private final List<Join> joins = new ArrayList<>();

    private record Join(Element box, int to) {}

    WaitingJoins(WorkflowNet net) {
        this.net = net;
    }

    void add(Element box, int to) {
        joins.add(new Join(box, to));
    }

    /** After everything else is there, for it asks where tokens can come from. */
    void draw() {
        var moves = new ArrayList<>(net.net.steps());
        for (Join join : joins) {
            moves.add(NetStep.of(List.of(), arrows(join), Set.of(join.to())));
        }
        for (Join join : joins) {
            var arrows = new ArrayList<>(arrows(join));
            for (Set<Integer> come : Subsets.of(arrows)) {
                if (!come.isEmpty()) {
                    var absent = new HashSet<Integer>();
                    arrows.stream()
                            .filter(a -> !come.contains(a))
                            .forEach(a -> absent.addAll(before(a, Set.copyOf(arrows), join.to(), moves)));
                    absent.removeAll(come);
                    net.net.step(new NetStep(
                            List.of(join.box().getAttribute("id")), come, Set.of(join.to()), Set.of(), absent));
                }
            }
        }
    }

    private Set<Integer> arrows(Join join) {
        var places = new HashSet<Integer>();
        net.drawn.in(join.box().getAttribute("id")).forEach(f -> places.add(net.arrow(f)));
        return places;
    }

    /** The places from which a token can come to this one without passing the join. */
    private static Set<Integer> before(int place, Set<Integer> arrows, int join, List<NetStep> moves) {
        var found = new HashSet<Integer>(Set.of(place));
        var open = new ArrayDeque<Integer>(found);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (NetStep move : moves) {
                if (move.puts().contains(at) && !move.puts().contains(join)) {
                    move.takes().stream()
                            .filter(p -> !arrows.contains(p) && found.add(p))
                            .forEach(open::add);
                }
            }
        }
        found.remove(join);
        return found;
    }
}
