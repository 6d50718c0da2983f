package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.process.net.NetStep;
import org.w3c.dom.Element;

/**
 * Inclusive joins: each goes on when no token can come any more to an arrow on which none stands, but for one that could as
 * well come to an arrow that is taken: that one belongs to a later round.
 */
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
        var reach = new Reach(moves);
        for (Join join : joins) {
            var arrows = new ArrayList<>(arrows(join));
            var before = new HashMap<Integer, Set<Integer>>();
            for (Integer arrow : arrows) {
                var places = reach.before(
                        arrow, m -> !m.puts().contains(join.to()), p -> p.equals(arrow) || !arrows.contains(p));
                places.remove(join.to());
                before.put(arrow, places);
            }
            for (Set<Integer> come : Subsets.of(arrows)) {
                if (!come.isEmpty()) {
                    var absent = new HashSet<Integer>();
                    before.forEach((arrow, places) -> {
                        if (!come.contains(arrow)) {
                            absent.addAll(places);
                        }
                    });
                    come.forEach(arrow -> absent.removeAll(before.getOrDefault(arrow, Set.of())));
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
}
