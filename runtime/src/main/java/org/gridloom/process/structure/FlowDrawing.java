package org.gridloom.process.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects what is drawn in one container and makes a {@link Flow} of it: the gateways that BPMN lets a person leave out are added. */
public final class FlowDrawing {
    private final String id;
    private final Map<String, Flow.Node> nodes = new LinkedHashMap<>();
    private final List<Flow.Arrow> arrows = new ArrayList<>();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Map<String, Map<String, Boolean>> hosted = new LinkedHashMap<>();

    public FlowDrawing(String id) {
        this.id = id;
    }

    public void gateway(String node, Kind kind) {
        nodes.put(node, Flow.Node.gateway(node, kind));
    }

    /** @param many whether it runs once for each of a list */
    public void step(String node, boolean mandatory, boolean many, Optional<Flow> inside) {
        nodes.put(node, new Flow.Node(node, Kind.STEP, mandatory, many, inside));
    }

    /** An event at the edge of an activity, itself added as a step. */
    public void boundary(String host, String event, boolean interrupting) {
        hosted.computeIfAbsent(host, k -> new LinkedHashMap<>()).put(event, interrupting);
    }

    public void arrow(String from, String to, boolean condition) {
        arrows.add(new Flow.Arrow(from, to));
        chosen.merge(from, condition, Boolean::logicalOr);
    }

    /** The net; what is not connected begins where the process begins and ends where it ends. */
    public Flow net() {
        var drawn = List.copyOf(nodes.keySet());
        var ways = new ArrayList<>(arrows);
        for (String node : drawn) {
            leaving(node, ways);
        }
        for (String node : drawn) {
            entering(node, ways);
        }
        nodes.put(id + "#in", Flow.Node.gateway(id + "#in", Kind.IN));
        nodes.put(id + "#out", Flow.Node.gateway(id + "#out", Kind.OUT));
        return new Flow(id, nodes, ways);
    }

    private void leaving(String node, List<Flow.Arrow> ways) {
        var out = ways.stream().filter(a -> a.from().equals(node)).toList();
        if (kind(node) == Kind.STEP && out.size() > 1) {
            Kind kind = chosen.getOrDefault(node, false) ? Kind.OR : Kind.AND;
            move(ways, out, node, "_after_" + node, kind);
        } else if (out.isEmpty()) {
            ways.add(new Flow.Arrow(node, id + "#out"));
        }
        var events = hosted.get(node);
        if (events != null) {
            boolean beside = events.containsValue(false);
            var normal = ways.stream().filter(a -> a.from().equals(node)).toList();
            move(ways, normal, node, Flow.EDGE + node, beside ? Kind.OR : Kind.XOR);
            events.keySet().forEach(event -> ways.add(new Flow.Arrow(Flow.EDGE + node, event)));
        }
    }

    private Kind kind(String node) {
        return Objects.requireNonNull(nodes.get(node)).kind();
    }

    private void move(List<Flow.Arrow> ways, List<Flow.Arrow> out, String node, String gateway, Kind kind) {
        nodes.put(gateway, Flow.Node.gateway(gateway, kind));
        ways.removeAll(out);
        out.forEach(a -> ways.add(new Flow.Arrow(gateway, a.to())));
        ways.add(new Flow.Arrow(node, gateway));
    }

    private void entering(String node, List<Flow.Arrow> ways) {
        var in = ways.stream().filter(a -> a.to().equals(node)).toList();
        long out = ways.stream().filter(a -> a.from().equals(node)).count();
        Kind kind = kind(node);
        if (in.isEmpty()) {
            ways.add(new Flow.Arrow(id + "#in", node));
        } else if (in.size() > 1 && (kind == Kind.STEP || out > 1)) {
            String gateway = "_before_" + node;
            nodes.put(gateway, Flow.Node.gateway(gateway, kind == Kind.STEP ? Kind.XOR : kind));
            ways.removeAll(in);
            in.forEach(a -> ways.add(new Flow.Arrow(a.from(), gateway)));
            ways.add(new Flow.Arrow(gateway, node));
        }
    }
}
