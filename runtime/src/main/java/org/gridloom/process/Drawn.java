package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** A process as it is drawn, by id: the boxes of each container, the arrows of each box, the events on each box. */
final class Drawn {
    static final Set<String> CONTAINERS = Set.of("process", "subProcess");
    private static final Set<String> NOT_BOXES = Set.of(
            "sequenceFlow",
            "incoming",
            "outgoing",
            "extensionElements",
            "documentation",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "multiInstanceLoopCharacteristics",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "property",
            "ioSpecification",
            "dataInputAssociation",
            "dataOutputAssociation");

    final Element root;
    final Map<String, Element> boxes = new LinkedHashMap<>();
    private final Map<String, List<Element>> in = new HashMap<>();
    private final Map<String, List<Element>> out = new HashMap<>();
    private final Map<String, List<Element>> events = new HashMap<>();

    private Drawn(Element root) {
        this.root = root;
    }

    static Drawn read(Element root) {
        var drawn = new Drawn(root);
        for (String tag : List.of("process", "subProcess")) {
            Xml.all(root, tag).forEach(drawn::container);
        }
        return drawn;
    }

    private void container(Element container) {
        for (Element child : Xml.children(container)) {
            String tag = child.getLocalName();
            if ("sequenceFlow".equals(tag)) {
                in.computeIfAbsent(child.getAttribute("targetRef"), k -> new ArrayList<>())
                        .add(child);
                out.computeIfAbsent(child.getAttribute("sourceRef"), k -> new ArrayList<>())
                        .add(child);
            } else if (Xml.BPMN.equals(child.getNamespaceURI()) && !NOT_BOXES.contains(tag)) {
                boxes.put(child.getAttribute("id"), child);
                if ("boundaryEvent".equals(tag)) {
                    events.computeIfAbsent(child.getAttribute("attachedToRef"), k -> new ArrayList<>())
                            .add(child);
                }
            }
        }
    }

    List<Element> in(String id) {
        return in.getOrDefault(id, List.of());
    }

    List<Element> out(String id) {
        return out.getOrDefault(id, List.of());
    }

    /** The events on the border of a box. */
    List<Element> events(String id) {
        return events.getOrDefault(id, List.of());
    }

    List<Element> inside(Element container) {
        return Xml.children(container).stream()
                .filter(c -> boxes.get(c.getAttribute("id")) == c)
                .toList();
    }

    List<Element> starts(Element container) {
        return inside(container).stream()
                .filter(c -> "startEvent".equals(c.getLocalName()))
                .toList();
    }

    /** The sub-processes of a container that begin by an event of their own. */
    List<Element> eventSubProcesses(Element container) {
        return inside(container).stream().filter(Drawn::byEvent).toList();
    }

    static boolean byEvent(Element box) {
        return "true".equals(box.getAttribute("triggeredByEvent"));
    }

    /** Whether a box stands outside the flow: what undoes another one. */
    static boolean compensation(Element box) {
        return "true".equals(box.getAttribute("isForCompensation"))
                || ("boundaryEvent".equals(box.getLocalName())
                        && Xml.child(box, "compensateEventDefinition").isPresent());
    }

    static boolean interrupting(Element event) {
        String attribute = "boundaryEvent".equals(event.getLocalName()) ? "cancelActivity" : "isInterrupting";
        return !"false".equals(event.getAttribute(attribute));
    }

    /** The kind of an event: {@code timer}, {@code message}, …; empty for one without a definition. */
    static String kind(Element event) {
        return Xml.children(event).stream()
                .map(c -> String.valueOf(c.getLocalName()))
                .filter(n -> n.endsWith("EventDefinition"))
                .map(n -> n.substring(0, n.length() - "EventDefinition".length()))
                .findFirst()
                .orElse("");
    }

    /** What the definition of an event names, e.g. its {@code errorRef}. */
    static String named(Element event, String kind) {
        return Xml.child(event, kind + "EventDefinition")
                .map(d -> d.getAttribute(kind + "Ref"))
                .orElse("");
    }

    /** The box around a box; empty at the top. */
    Optional<Element> around(Element box) {
        return box.getParentNode() instanceof Element parent && "subProcess".equals(parent.getLocalName())
                ? Optional.of(parent)
                : Optional.empty();
    }
}
