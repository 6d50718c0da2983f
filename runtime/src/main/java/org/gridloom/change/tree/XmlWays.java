package org.gridloom.change.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a step says of the ways that lead into it and out of it. */
final class XmlWays {
    private XmlWays() {}

    /** What goes in and out of a step follows from the ways. */
    static void write(Document document, Map<String, Element> here) {
        var in = new LinkedHashMap<String, List<String>>();
        var out = new LinkedHashMap<String, List<String>>();
        here.forEach((id, element) -> {
            if (element.getLocalName().equals("sequenceFlow")) {
                out.computeIfAbsent(element.getAttribute("sourceRef"), k -> new ArrayList<>())
                        .add(id);
                in.computeIfAbsent(element.getAttribute("targetRef"), k -> new ArrayList<>())
                        .add(id);
            }
        });
        here.forEach((id, element) -> {
            if (in.containsKey(id) || out.containsKey(id)) {
                ways(document, element, "incoming", in.getOrDefault(id, List.of()));
                ways(document, element, "outgoing", out.getOrDefault(id, List.of()));
            }
        });
    }

    private static void ways(Document document, Element step, String name, List<String> flows) {
        var old = XmlText.children(step).stream()
                .filter(c -> name.equals(c.getLocalName()))
                .toList();
        if (old.stream().map(Node::getTextContent).map(String::strip).toList().equals(flows)) {
            return;
        }
        old.forEach(XmlParts::remove);
        Node before = XmlText.children(step).stream()
                .filter(c -> !List.of("documentation", "extensionElements", "incoming")
                        .contains(c.getLocalName()))
                .findFirst()
                .orElse(null);
        String prefix = step.getPrefix() == null ? "" : step.getPrefix() + ":";
        for (String flow : flows) {
            var way = document.createElementNS(XmlText.BPMN, prefix + name);
            way.setTextContent(flow);
            step.insertBefore(way, before);
        }
    }
}
