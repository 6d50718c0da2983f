package org.gridloom.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws the gateways that BPMN lets a person leave out: several arrows into or out of one box, and gateways that do both. */
final class ImplicitGateways {
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");

    private final Document document;
    private final Element root;

    ImplicitGateways(Document document) {
        this.document = document;
        this.root = document.getDocumentElement();
    }

    void draw() {
        for (String tag : List.of("process", "subProcess")) {
            Xml.all(root, tag).forEach(this::container);
        }
    }

    private void container(Element container) {
        Map<String, List<Element>> in = new LinkedHashMap<>();
        Map<String, List<Element>> out = new LinkedHashMap<>();
        var nodes = new ArrayList<Element>();
        for (Element child : Xml.children(container)) {
            if ("sequenceFlow".equals(child.getLocalName())) {
                out.computeIfAbsent(child.getAttribute("sourceRef"), k -> new ArrayList<>())
                        .add(child);
                in.computeIfAbsent(child.getAttribute("targetRef"), k -> new ArrayList<>())
                        .add(child);
            } else if (child.hasAttribute("id")) {
                nodes.add(child);
            }
        }
        for (Element node : nodes) {
            String id = node.getAttribute("id");
            var entering = in.getOrDefault(id, List.of());
            var leaving = out.getOrDefault(id, List.of());
            if (GATEWAYS.contains(node.getLocalName())) {
                gateway(container, node, entering, leaving);
            } else {
                activity(container, node, entering, leaving);
            }
        }
    }

    private void gateway(Element container, Element node, List<Element> in, List<Element> out) {
        String type = node.getLocalName();
        boolean events = type.equals("eventBasedGateway");
        if (in.size() > 1 && (out.size() > 1 || events)) {
            before(container, node, in, events ? "exclusiveGateway" : type);
        }
        node.setAttribute("gatewayDirection", out.size() > 1 || events ? "Diverging" : "Converging");
        if (out.size() > 1 && type.equals("exclusiveGateway") && !node.hasAttribute("default")) {
            var open = out.stream()
                    .filter(f -> Xml.child(f, "conditionExpression").isEmpty())
                    .toList();
            if (open.size() == 1) {
                node.setAttribute("default", open.get(0).getAttribute("id"));
            }
        }
    }

    private void activity(Element container, Element node, List<Element> in, List<Element> out) {
        if (in.size() > 1) {
            before(container, node, in, "exclusiveGateway");
        }
        if (out.size() > 1) {
            boolean chosen = out.stream()
                    .anyMatch(f -> Xml.child(f, "conditionExpression").isPresent());
            String id = node.getAttribute("id");
            Element gateway = make(chosen ? "inclusiveGateway" : "parallelGateway", "_after_" + id, "Diverging");
            if (node.hasAttribute("default")) {
                gateway.setAttribute("default", node.getAttribute("default"));
                node.removeAttribute("default");
            }
            out.forEach(flow -> flow.setAttribute("sourceRef", "_after_" + id));
            container.appendChild(gateway);
            container.appendChild(flow("_to_after_" + id, id, "_after_" + id));
        }
    }

    private void before(Element container, Element node, List<Element> in, String type) {
        String id = node.getAttribute("id");
        in.forEach(flow -> flow.setAttribute("targetRef", "_before_" + id));
        container.appendChild(make(type, "_before_" + id, "Converging"));
        container.appendChild(flow("_from_before_" + id, "_before_" + id, id));
    }

    private Element make(String type, String id, String direction) {
        Element gateway = Xml.make(document, type);
        gateway.setAttribute("id", id);
        gateway.setAttribute("gatewayDirection", direction);
        return gateway;
    }

    private Element flow(String id, String from, String to) {
        Element flow = Xml.make(document, "sequenceFlow");
        flow.setAttribute("id", id);
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        return flow;
    }
}
