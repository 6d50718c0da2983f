package org.gridloom.process.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flow inside one container: the process or a sub-process. Every node has one way in or one way out, gateways that were
 * left out are drawn, and there is one beginning and one end.
 *
 * @param id the container's id
 */
public record Flow(String id, Map<String, Node> nodes, List<Arrow> arrows) {
    static final String EDGE = "_edge_";

    /** A way from one node to another. */
    public record Arrow(String from, String to) {}

    /**
     * A node.
     *
     * @param mandatory nobody may jump past it
     * @param many an activity that runs once for each of a list
     * @param inside the flow inside a sub-process
     */
    public record Node(String id, Kind kind, boolean mandatory, boolean many, Optional<Flow> inside) {
        static Node gateway(String id, Kind kind) {
            return new Node(id, kind, false, false, Optional.empty());
        }
    }

    public Flow {
        nodes = Map.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** What a gateway at the edge of an activity stands for. */
    static String drawn(String node) {
        return node.startsWith(EDGE) ? node.substring(EDGE.length()) : node;
    }

    String in() {
        return id + "#in";
    }

    String out() {
        return id + "#out";
    }

    Kind kind(String node) {
        Node found = nodes.get(node);
        return found == null ? Kind.STEP : found.kind();
    }

    /** Whether a token at one node can come to the other. */
    boolean leads(String from, String to) {
        return after(Set.of(from), arrows).contains(to);
    }

    /** All nodes that a token comes to from one of these, without going round a loop. */
    Set<String> onward(Set<String> from) {
        return after(from, forward());
    }

    /** All nodes from which a token comes to this one, without going round a loop. */
    Set<String> onwardTo(String to) {
        return after(
                Set.of(to),
                forward().stream().map(a -> new Arrow(a.to(), a.from())).toList());
    }

    private static Set<String> after(Set<String> from, List<Arrow> arrows) {
        var next = new HashMap<String, List<String>>();
        arrows.forEach(
                a -> next.computeIfAbsent(a.from(), k -> new ArrayList<>()).add(a.to()));
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String to : next.getOrDefault(open.remove(), List.of())) {
                if (seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return seen;
    }

    /** The arrows without those that lead back to where a walk from the beginning already is. */
    private List<Arrow> forward() {
        var next = new LinkedHashMap<String, List<Arrow>>();
        arrows.forEach(
                a -> next.computeIfAbsent(a.from(), k -> new ArrayList<>()).add(a));
        var forward = new ArrayList<Arrow>();
        var done = new HashSet<String>();
        var walking = new HashSet<String>();
        var path = new ArrayDeque<String>();
        var rest = new HashMap<String, ArrayDeque<Arrow>>();
        path.push(in());
        walking.add(in());
        while (!path.isEmpty()) {
            String at = path.peek();
            var open = rest.computeIfAbsent(at, k -> new ArrayDeque<>(next.getOrDefault(k, List.of())));
            if (open.isEmpty()) {
                path.pop();
                walking.remove(at);
                done.add(at);
                continue;
            }
            Arrow arrow = open.remove();
            if (walking.contains(arrow.to())) {
                continue;
            }
            forward.add(arrow);
            if (!done.contains(arrow.to())) {
                walking.add(arrow.to());
                path.push(arrow.to());
            }
        }
        return forward;
    }
}
