package org.gridloom.process.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is drawn in one container and makes a {@link Net} of it: the gateways that BPMN lets a person leave out are added. */
public final class NetDrawing {
    private final String id;
    private final Map<String, Net.Node> nodes = new LinkedHashMap<>();
    private final List<Net.Arrow> arrows = new ArrayList<>();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Map<String, Map<String, Boolean>> hosted = new LinkedHashMap<>();

    public NetDrawing(String id) {
        this.id = id;
    }

    public void gateway(String node, Kind kind) {
        nodes.put(node, Net.Node.gateway(node, kind));
    }

    /** @param many whether it runs once for each of a list */
    public void step(String node, boolean mandatory, boolean many, Optional<Net> inside) {
        nodes.put(node, new Net.Node(node, Kind.STEP, mandatory, many, inside));
    }

    /** An event at the edge of an activity, itself added as a step. */
    public void boundary(String host, String event, boolean interrupting) {
        hosted.computeIfAbsent(host, k -> new LinkedHashMap<>()).put(event, interrupting);
    }

    public void arrow(String from, String to, boolean condition) {
        arrows.add(new Net.Arrow(from, to));
        chosen.merge(from, condition, Boolean::logicalOr);
    }

    /** The net; what is not connected begins where the process begins and ends where it ends. */
    public Net net() {
        var drawn = List.copyOf(nodes.keySet());
        var ways = new ArrayList<>(arrows);
        for (String node : drawn) {
            leaving(node, ways);
        }
        for (String node : drawn) {
            entering(node, ways);
        }
        nodes.put(id + "#in", Net.Node.gateway(id + "#in", Kind.IN));
        nodes.put(id + "#out", Net.Node.gateway(id + "#out", Kind.OUT));
        return new Net(id, nodes, ways);
    }

    private void leaving(String node, List<Net.Arrow> ways) {
        var out = ways.stream().filter(a -> a.from().equals(node)).toList();
        boolean host = hosted.containsKey(node);
        if (nodes.get(node).kind() == Kind.STEP && out.size() > 1) {
            Kind kind = chosen.getOrDefault(node, false) ? Kind.OR : Kind.AND;
            move(ways, out, node, "_after_" + node, kind);
        } else if (out.isEmpty()) {
            ways.add(new Net.Arrow(node, id + "#out"));
        }
        if (host) {
            var events = hosted.get(node);
            boolean beside = events.containsValue(false);
            var normal = ways.stream().filter(a -> a.from().equals(node)).toList();
            move(ways, normal, node, Net.EDGE + node, beside ? Kind.OR : Kind.XOR);
            events.keySet().forEach(event -> ways.add(new Net.Arrow(Net.EDGE + node, event)));
        }
    }

    private void move(List<Net.Arrow> ways, List<Net.Arrow> out, String node, String gateway, Kind kind) {
        nodes.put(gateway, Net.Node.gateway(gateway, kind));
        ways.removeAll(out);
        out.forEach(a -> ways.add(new Net.Arrow(gateway, a.to())));
        ways.add(new Net.Arrow(node, gateway));
    }

    private void entering(String node, List<Net.Arrow> ways) {
        var in = ways.stream().filter(a -> a.to().equals(node)).toList();
        long out = ways.stream().filter(a -> a.from().equals(node)).count();
        Kind kind = nodes.get(node).kind();
        if (in.isEmpty()) {
            ways.add(new Net.Arrow(id + "#in", node));
        } else if (in.size() > 1 && (kind == Kind.STEP || out > 1)) {
            String gateway = "_before_" + node;
            nodes.put(gateway, Net.Node.gateway(gateway, kind == Kind.STEP ? Kind.XOR : kind));
            ways.removeAll(in);
            in.forEach(a -> ways.add(new Net.Arrow(a.from(), gateway)));
            ways.add(new Net.Arrow(gateway, node));
        }
    }
}
