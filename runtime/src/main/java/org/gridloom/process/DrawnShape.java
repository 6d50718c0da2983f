package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.process.migration.Shape;
import org.gridloom.process.migration.Shape.Arrow;
import org.gridloom.process.migration.Shape.Element;
import org.w3c.dom.Document;

/** Reads from a process text what a move between versions asks for; before {@link Normalizer} changes the document. */
final class DrawnShape {
    private static final Set<String> NOT_PLACED =
            Set.of("sequenceFlow", "laneSet", "association", "textAnnotation", "group");

    private final org.w3c.dom.Element root;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private DrawnShape(Document document) {
        root = document.getDocumentElement();
    }

    static Shape read(Document document) {
        var reader = new DrawnShape(document);
        for (String tag : List.of("message", "signal", "error", "escalation")) {
            Xml.all(reader.root, tag).forEach(e -> reader.names.put(e.getAttribute("id"), e.getAttribute("name")));
        }
        for (String tag : List.of("process", "subProcess")) {
            Xml.all(reader.root, tag).forEach(reader::container);
        }
        var definition = ProcessDefinition.read(document);
        Map<String, Boolean> variables = definition.variables().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> definition.parameters().containsKey(name) || ProcessDefinition.COMMON.contains(name)));
        String process = Xml.all(reader.root, "process").get(0).getAttribute("id");
        return new Shape(process, reader.elements, reader.arrows, variables);
    }

    private void container(org.w3c.dom.Element container) {
        for (var child : Xml.children(container)) {
            String type = child.getLocalName();
            if (!child.hasAttribute("id") || !Xml.BPMN.equals(child.getNamespaceURI())) {
                continue;
            }
            if ("sequenceFlow".equals(type)) {
                arrows.add(new Arrow(
                        child.getAttribute("id"),
                        child.getAttribute("sourceRef"),
                        child.getAttribute("targetRef"),
                        Xml.child(child, "conditionExpression").isPresent()));
            } else if (!NOT_PLACED.contains(type)) {
                elements.put(child.getAttribute("id"), element(child, container.getAttribute("id")));
            }
        }
    }

    private Element element(org.w3c.dom.Element e, String container) {
        boolean goesOn =
                "false".equals(e.getAttribute("cancelActivity")) || "false".equals(e.getAttribute("isInterrupting"));
        return new Element(
                e.getAttribute("id"),
                e.getAttribute("name"),
                String.valueOf(e.getLocalName()),
                container,
                e.getAttribute("attachedToRef"),
                !goesOn,
                "true".equals(e.getAttribute("triggeredByEvent")),
                event(e),
                Xml.child(e, "multiInstanceLoopCharacteristics").isPresent(),
                calls(e),
                Xml.gridloom(e, "deadline").orElse(""));
    }

    private static String calls(org.w3c.dom.Element e) {
        return "callActivity".equals(e.getLocalName())
                ? (e.getAttribute("calledElement") + " "
                                + Xml.gridloom(e, "handOver").orElse(""))
                        .strip()
                : "";
    }

    private String event(org.w3c.dom.Element e) {
        if ("receiveTask".equals(e.getLocalName())) {
            return "message " + names.getOrDefault(e.getAttribute("messageRef"), "");
        }
        return Xml.children(e).stream()
                .filter(c -> String.valueOf(c.getLocalName()).endsWith("EventDefinition"))
                .findFirst()
                .map(this::definition)
                .orElse("");
    }

    private String definition(org.w3c.dom.Element definition) {
        String kind = String.valueOf(definition.getLocalName()).replace("EventDefinition", "");
        String what = switch (kind) {
            case "timer", "conditional" -> definition.getTextContent().strip();
            case "link" -> definition.getAttribute("name");
            default -> names.getOrDefault(definition.getAttribute(kind + "Ref"), "");
        };
        return (kind + " " + what).strip();
    }
}
