package org.gridloom.process.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tree of regions of a net: a node between two arrows makes one arrow of them, arrows between the same two nodes
 * make a block or a loop, until one arrow is left. What resists is a tangle.
 */
final class Parse {
    private record Edge(String from, String to, Fragment flow, Set<String> arrivals) {
        Fragment.Branch branch() {
            return new Fragment.Branch(flow, arrivals);
        }
    }

    private final String in;
    private final String out;
    private final List<Edge> edges;

    private Parse(String in, String out, List<Edge> edges) {
        this.in = in;
        this.out = out;
        this.edges = new ArrayList<>(edges);
    }

    static Fragment of(Flow flow) {
        var edges = flow.arrows().stream()
                .map(a -> new Edge(a.from(), a.to(), Fragment.NOTHING, Set.of(Flow.drawn(a.from()))))
                .toList();
        return new Parse(flow.in(), flow.out(), edges).tree();
    }

    private Fragment tree() {
        var again = true;
        while (again) {
            again = series() || blocks() || loops();
        }
        if (edges.size() == 1) {
            return edges.get(0).flow();
        }
        var nodes = new LinkedHashSet<String>();
        edges.forEach(e -> nodes.addAll(List.of(e.from(), e.to())));
        nodes.removeAll(List.of(in, out));
        for (String node : nodes) {
            var before = before(node);
            if (!before.contains(out) && edges.stream().allMatch(e -> onward(e, node, before))) {
                return inTwo(node, before);
            }
        }
        return new Fragment.Tangle(
                Set.copyOf(nodes), edges.stream().map(Edge::branch).toList());
    }

    /** What is reached without going through a node. */
    private Set<String> before(String node) {
        var reached = new HashSet<>(Set.of(in));
        boolean more = true;
        while (more) {
            more =
                    edges.stream()
                            .filter(e -> reached.contains(e.from()) && !e.to().equals(node))
                            .map(Edge::to)
                            .toList()
                            .stream()
                            .anyMatch(reached::add);
        }
        return reached;
    }

    private static boolean onward(Edge edge, String node, Set<String> before) {
        return edge.from().equals(node)
                ? !before.contains(edge.to())
                : before.contains(edge.from())
                        || !before.contains(edge.to()) && !edge.to().equals(node);
    }

    /** A tangle that all must leave through one node, never to come back, is two. */
    private Fragment inTwo(String node, Set<String> before) {
        var first = new ArrayList<Edge>();
        var second = new ArrayList<Edge>();
        edges.forEach(e -> (before.contains(e.from()) ? first : second).add(e));
        var parts = new ArrayList<Fragment>(parts(new Parse(in, node, first).tree()));
        parts.add(new Fragment.Leaf(node));
        parts.addAll(parts(new Parse(node, out, second).tree()));
        return new Fragment.Sequence(List.copyOf(parts));
    }

    private boolean series() {
        var in = new LinkedHashMap<String, List<Edge>>();
        var out = new LinkedHashMap<String, List<Edge>>();
        edges.forEach(e -> {
            out.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e);
            in.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e);
        });
        for (String node : in.keySet()) {
            var before = in.get(node);
            var after = out.getOrDefault(node, List.of());
            if (before.size() == 1 && after.size() == 1 && !before.get(0).equals(after.get(0))) {
                Edge first = before.get(0);
                Edge second = after.get(0);
                remove(first);
                remove(second);
                edges.add(new Edge(first.from(), second.to(), chain(first, node, second), second.arrivals()));
                return true;
            }
        }
        return false;
    }

    private static Fragment chain(Edge first, String node, Edge second) {
        var parts = new ArrayList<Fragment>(parts(first.flow()));
        parts.add(new Fragment.Leaf(node));
        parts.addAll(parts(second.flow()));
        return new Fragment.Sequence(List.copyOf(parts));
    }

    private static List<Fragment> parts(Fragment flow) {
        return flow instanceof Fragment.Sequence sequence ? sequence.parts() : List.of(flow);
    }

    private boolean blocks() {
        Map<Flow.Arrow, List<Edge>> same = new LinkedHashMap<>();
        edges.forEach(e -> same.computeIfAbsent(new Flow.Arrow(e.from(), e.to()), k -> new ArrayList<>())
                .add(e));
        for (var entry : same.entrySet()) {
            var ways = entry.getValue();
            if (ways.size() > 1) {
                var arrivals = new LinkedHashSet<String>();
                ways.forEach(e -> arrivals.addAll(e.arrivals()));
                ways.forEach(this::remove);
                String split = entry.getKey().from();
                String join = entry.getKey().to();
                var branches = ways.stream().map(Edge::branch).toList();
                edges.add(new Edge(split, join, new Fragment.Block(split, join, branches), arrivals));
                return true;
            }
        }
        return false;
    }

    /** A way back from where the body ends to where it begins, when both have no other way out of, or into, the body. */
    private boolean loops() {
        for (Edge body : edges) {
            for (Edge back : edges) {
                boolean opposite = body.from().equals(back.to()) && body.to().equals(back.from());
                boolean only = edges.stream()
                        .allMatch(e -> e == body || (!e.from().equals(body.from()) && !e.to().equals(body.to())));
                if (opposite && only && body != back) {
                    remove(body);
                    remove(back);
                    var loop = new Fragment.Loop(body.branch(), back.branch());
                    edges.add(new Edge(body.from(), body.to(), loop, body.arrivals()));
                    return true;
                }
            }
        }
        return false;
    }

    private void remove(Edge edge) {
        edges.removeIf(e -> e == edge);
    }
}
