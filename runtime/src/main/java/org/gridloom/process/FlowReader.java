package org.gridloom.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.process.structure.Flow;
import org.gridloom.process.structure.FlowDrawing;
import org.gridloom.process.structure.Kind;
import org.gridloom.process.structure.Structure;
import org.w3c.dom.Element;

/** Reads the flow of a process with its sub-processes as nets: what the structure tree is made of. */
final class FlowReader {
    private static final Map<String, Kind> GATEWAYS = Map.of(
            "exclusiveGateway", Kind.XOR,
            "eventBasedGateway", Kind.XOR,
            "inclusiveGateway", Kind.OR,
            "parallelGateway", Kind.AND);
    private static final Set<String> NOT_IN_THE_FLOW = Set.of(
            "sequenceFlow",
            "extensionElements",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "documentation",
            "multiInstanceLoopCharacteristics",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "property",
            "ioSpecification",
            "incoming",
            "outgoing");

    private final Map<String, List<Flow>> apart = new LinkedHashMap<>();

    private FlowReader() {}

    static Structure read(Element root) {
        var reader = new FlowReader();
        var processes = Xml.all(root, "process");
        return processes.isEmpty()
                ? Structure.of(new FlowDrawing("").net(), Map.of())
                : Structure.of(reader.net(processes.get(0)), reader.apart);
    }

    private Flow net(Element container) {
        var drawing = new FlowDrawing(container.getAttribute("id"));
        for (Element child : Xml.children(container)) {
            if (!NOT_IN_THE_FLOW.contains(child.getLocalName())
                    && child.hasAttribute("id")
                    && !Drawn.compensation(child)) {
                node(container.getAttribute("id"), drawing, child);
            }
        }
        for (Element child : Xml.children(container)) {
            if ("sequenceFlow".equals(child.getLocalName())) {
                drawing.arrow(
                        child.getAttribute("sourceRef"),
                        child.getAttribute("targetRef"),
                        Xml.child(child, "conditionExpression").isPresent());
            }
        }
        return drawing.net();
    }

    private void node(String container, FlowDrawing drawing, Element child) {
        String id = child.getAttribute("id");
        Kind gateway = GATEWAYS.get(child.getLocalName());
        if (gateway != null) {
            drawing.gateway(id, gateway);
        } else if ("true".equals(child.getAttribute("triggeredByEvent"))) {
            apart.computeIfAbsent(container, k -> new ArrayList<>()).add(net(child));
        } else if (!"true".equals(child.getAttribute("isForCompensation"))) {
            boolean sub = "subProcess".equals(child.getLocalName());
            drawing.step(
                    id,
                    Xml.gridloom(child, "mandatory").filter("true"::equals).isPresent(),
                    Xml.child(child, "multiInstanceLoopCharacteristics").isPresent(),
                    sub ? Optional.of(net(child)) : Optional.empty());
            if ("boundaryEvent".equals(child.getLocalName())) {
                drawing.boundary(
                        child.getAttribute("attachedToRef"), id, !"false".equals(child.getAttribute("cancelActivity")));
            }
        }
    }
}
