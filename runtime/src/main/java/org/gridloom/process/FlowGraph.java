package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The drawn flow: nodes, their container (process or sub-process) and the arrows between them, by element id. */
final class FlowGraph {
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "sendTask",
            "receiveTask",
            "task",
            "manualTask",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    /**
     * @param host the activity a boundary event sits on, else empty
     * @param byEvent whether no arrow leads to it: an event sub-process, or what undoes another step
     */
    record Node(String id, String type, String container, String host, boolean byEvent) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> previous = new HashMap<>();

    /** How many boxes there are, without reading how they hang together. */
    static int boxes(Element root) {
        return NODES.stream().mapToInt(tag -> Xml.all(root, tag).size()).sum();
    }

    static FlowGraph read(Element root) {
        var graph = new FlowGraph();
        for (String container : List.of("process", "subProcess")) {
            for (Element element : Xml.all(root, container)) {
                graph.readContainer(element);
            }
        }
        graph.nodes.values().stream()
                .filter(n -> !n.host().isEmpty() && !n.byEvent())
                .forEach(n -> graph.connect(n.host(), n.id()));
        return graph;
    }

    private void readContainer(Element container) {
        String id = container.getAttribute("id");
        for (Element child : Xml.children(container)) {
            if (NODES.contains(child.getLocalName())) {
                nodes.put(
                        child.getAttribute("id"),
                        new Node(
                                child.getAttribute("id"),
                                child.getLocalName(),
                                id,
                                child.getAttribute("attachedToRef"),
                                Drawn.byEvent(child) || Drawn.compensation(child)));
            } else if ("sequenceFlow".equals(child.getLocalName())) {
                connect(child.getAttribute("sourceRef"), child.getAttribute("targetRef"));
            }
        }
        Links.of(container).forEach(link -> connect(link.from(), link.to()));
    }

    private void connect(String from, String to) {
        next.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
        previous.computeIfAbsent(to, k -> new ArrayList<>()).add(from);
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("not drawn: " + id);
        }
        return node;
    }

    List<String> next(String id) {
        return next.getOrDefault(id, List.of());
    }

    List<String> previous(String id) {
        return previous.getOrDefault(id, List.of());
    }

    Set<String> reachable(String from) {
        return walk(Set.of(from), next, Set.of());
    }

    Set<String> reachable(Set<String> from) {
        return walk(from, next, Set.of());
    }

    Set<String> leadingTo(Set<String> targets) {
        return walk(targets, previous, Set.of());
    }

    private static Set<String> walk(Set<String> from, Map<String, List<String>> arrows, Set<String> stopAt) {
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String at = open.remove();
            if (stopAt.contains(at)) {
                continue;
            }
            for (String to : arrows.getOrDefault(at, List.of())) {
                if (seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return seen;
    }
}
