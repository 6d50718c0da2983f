package org.gridloom.process.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The structure tree of a process: a tree of regions for the process and for each sub-process, nested as they are drawn. */
public final class Structure {
    /** Where a node stands in one net. */
    record Level(Flow net, String node) {}

    private final Map<String, List<Level>> places = new LinkedHashMap<>();
    private final Map<String, Fragment> trees = new ConcurrentHashMap<>();
    private final Flow root;

    private Structure(Flow root) {
        this.root = root;
        enter(root, List.of());
    }

    /** @param apart event sub-processes, by the id of the container they are drawn in */
    public static Structure of(Flow root, Map<String, ? extends Collection<Flow>> apart) {
        var structure = new Structure(root);
        var left = new HashMap<String, Collection<Flow>>(apart);
        for (boolean more = true; more; ) {
            more = left.keySet()
                    .removeIf(container -> structure.beside(container, left.getOrDefault(container, List.of())));
        }
        return structure;
    }

    private boolean beside(String container, Collection<Flow> nets) {
        var around = container.equals(root.id()) ? List.<Level>of() : places.get(container);
        if (around == null) {
            return false;
        }
        Flow net = container.equals(root.id())
                ? root
                : Optional.ofNullable(
                                around.get(around.size() - 1).net().nodes().get(container))
                        .flatMap(Flow.Node::inside)
                        .orElse(root);
        for (Flow handler : nets) {
            var path = new ArrayList<>(around);
            path.add(new Level(net, handler.id()));
            enter(handler, path);
        }
        return true;
    }

    private void enter(Flow net, List<Level> around) {
        for (Flow.Node node : net.nodes().values()) {
            var path = new ArrayList<>(around);
            path.add(new Level(net, node.id()));
            places.put(node.id(), List.copyOf(path));
            node.inside().ifPresent(inside -> enter(inside, path));
        }
    }

    /** Whether a node of that id is drawn in the flow. */
    public boolean draws(String node) {
        return knows(node);
    }

    /** Whether the first is the second or a sub-process that holds it. */
    public boolean holds(String outer, String node) {
        return knows(node)
                && place(node).stream().anyMatch(level -> level.node().equals(outer));
    }

    /** These nodes of a container and everything drawn inside them. */
    public Set<String> within(String container, Set<String> nodes) {
        return places.values().stream()
                .map(place -> place.get(place.size() - 1).net())
                .filter(flow -> flow.id().equals(container))
                .findFirst()
                .map(flow -> withInside(flow, nodes))
                .orElse(nodes);
    }

    boolean knows(String node) {
        return places.containsKey(node);
    }

    /** From the outermost net inwards. */
    List<Level> place(String node) {
        var place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("not drawn: " + node);
        }
        return place;
    }

    Fragment tree(Flow net) {
        return trees.computeIfAbsent(net.id(), id -> Parse.of(net));
    }

    /** The regions around a node, outermost first; the last is the node itself, or the tangle it is part of. */
    static List<Fragment> path(Fragment tree, String node) {
        var path = new ArrayList<Fragment>();
        Optional<Fragment> at = tree.has(node) ? Optional.of(tree) : Optional.empty();
        while (at.isPresent()) {
            path.add(at.get());
            at = at.get().inside().stream().filter(part -> part.has(node)).findFirst();
        }
        return path;
    }

    /** These nodes and everything drawn inside them. */
    Set<String> withInside(Flow net, Collection<String> nodes) {
        var all = new HashSet<String>(nodes);
        for (String id : nodes) {
            Flow.Node node = net.nodes().get(id);
            if (node != null && node.inside().isPresent()) {
                Flow inside = node.inside().get();
                all.addAll(withInside(inside, inside.nodes().keySet()));
            }
        }
        return all;
    }

    /** Whether an activity runs once for each of a list. */
    public boolean repeats(String node) {
        var place = place(node);
        Flow.Node drawn = place.get(place.size() - 1).net().nodes().get(node);
        return drawn != null && drawn.many();
    }

    boolean mandatory(String node) {
        var place = places.get(node);
        if (place == null) {
            return false;
        }
        Flow.Node drawn = place.get(place.size() - 1).net().nodes().get(node);
        return drawn != null && drawn.mandatory();
    }

    /** The one of these steps that every run of the process comes to first; empty when it depends. */
    public Optional<String> first(Set<String> steps) {
        var candidates = steps.stream()
                .filter(root.nodes()::containsKey)
                .filter(step -> {
                    var before = new HashSet<>(root.onwardTo(step));
                    before.retainAll(steps);
                    return before.isEmpty();
                })
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
