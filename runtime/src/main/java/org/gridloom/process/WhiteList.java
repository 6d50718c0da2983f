package org.gridloom.process;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Finding;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The BPMN that a tenant may use: what is not listed is refused, element by element and attribute by attribute. The engine
 * reads more than this, and some of it runs code of the host (TZ-8.6).
 */
final class WhiteList {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> NONE = Set.of();
    private static final Set<String> FLOWING = Set.of("default", "isForCompensation");

    /** Attributes besides id and name; those of our namespace have the prefix {@code g:}. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            entry(
                    "definitions",
                    Set.of("targetNamespace", "exporter", "exporterVersion", "expressionLanguage", "typeLanguage")),
            entry("process", Set.of("isExecutable", "isClosed", "processType")),
            entry("collaboration", NONE),
            entry("participant", Set.of("processRef")),
            entry("laneSet", NONE),
            entry("lane", NONE),
            entry("flowNodeRef", NONE),
            entry("startEvent", Set.of("isInterrupting", "g:out")),
            entry("endEvent", Set.of("g:in")),
            entry("intermediateCatchEvent", Set.of("g:out")),
            entry("intermediateThrowEvent", Set.of("g:in")),
            entry("boundaryEvent", Set.of("attachedToRef", "cancelActivity", "g:out")),
            entry(
                    "userTask",
                    Set.of(
                            "default",
                            "isForCompensation",
                            "g:form",
                            "g:posts",
                            "g:of",
                            "g:exclude",
                            "g:deadline",
                            "g:actions",
                            "g:panel",
                            "g:veto",
                            "g:assistDeadline",
                            "g:seats",
                            "g:weights",
                            "g:lead",
                            "g:approves",
                            "g:mandatory",
                            "g:resubmit",
                            "g:out")),
            entry("serviceTask", Set.of("default", "isForCompensation", "g:connector", "g:in", "g:out")),
            entry(
                    "businessRuleTask",
                    Set.of("default", "isForCompensation", "g:decision", "g:ruleset", "g:in", "g:out")),
            entry("scriptTask", Set.of("default", "isForCompensation", "scriptFormat", "g:in", "g:out")),
            entry("script", NONE),
            entry("sendTask", Set.of("default", "isForCompensation", "messageRef", "g:connector", "g:in", "g:out")),
            entry(
                    "callActivity",
                    Set.of("default", "isForCompensation", "calledElement", "g:handOver", "g:in", "g:out")),
            entry("receiveTask", Set.of("default", "messageRef", "instantiate", "g:out")),
            entry("task", FLOWING),
            entry("manualTask", FLOWING),
            entry("subProcess", Set.of("triggeredByEvent", "default")),
            entry("exclusiveGateway", Set.of("default", "gatewayDirection")),
            entry("inclusiveGateway", Set.of("default", "gatewayDirection")),
            entry("parallelGateway", Set.of("gatewayDirection")),
            entry("eventBasedGateway", Set.of("gatewayDirection", "eventGatewayType", "instantiate")),
            entry("sequenceFlow", Set.of("sourceRef", "targetRef")),
            entry("conditionExpression", Set.of("language")),
            entry("multiInstanceLoopCharacteristics", Set.of("isSequential", "g:collection", "g:elementVariable")),
            entry("loopDataInputRef", NONE),
            entry("inputDataItem", Set.of("itemSubjectRef", "isCollection")),
            entry("loopCardinality", Set.of("language")),
            entry("completionCondition", Set.of("language")),
            entry("conditionalEventDefinition", NONE),
            entry("condition", Set.of("language")),
            entry("linkEventDefinition", NONE),
            entry("source", NONE),
            entry("target", NONE),
            entry("compensateEventDefinition", Set.of("activityRef", "waitForCompletion")),
            entry("dataObject", Set.of("isCollection")),
            entry("dataObjectReference", Set.of("dataObjectRef")),
            entry("dataStore", Set.of("capacity", "isUnlimited")),
            entry("dataStoreReference", Set.of("dataStoreRef")),
            entry("property", NONE),
            entry("dataInputAssociation", NONE),
            entry("dataOutputAssociation", NONE),
            entry("sourceRef", NONE),
            entry("targetRef", NONE),
            entry("messageFlow", Set.of("sourceRef", "targetRef")),
            entry("incoming", NONE),
            entry("outgoing", NONE),
            entry("documentation", Set.of("textFormat")),
            entry("extensionElements", NONE),
            entry("message", NONE),
            entry("signal", NONE),
            entry("error", Set.of("errorCode")),
            entry("escalation", Set.of("escalationCode")),
            entry("timerEventDefinition", NONE),
            entry("timeDuration", NONE),
            entry("timeDate", NONE),
            entry("timeCycle", NONE),
            entry("messageEventDefinition", Set.of("messageRef")),
            entry("signalEventDefinition", Set.of("signalRef")),
            entry("errorEventDefinition", Set.of("errorRef")),
            entry("escalationEventDefinition", Set.of("escalationRef")),
            entry("terminateEventDefinition", NONE),
            entry("textAnnotation", Set.of("textFormat")),
            entry("text", NONE),
            entry("association", Set.of("associationDirection", "sourceRef", "targetRef")),
            entry("group", Set.of("categoryValueRef")),
            entry("category", NONE),
            entry("categoryValue", Set.of("value")));

    private static final Map<String, Set<String>> OURS = Map.of(
            "variable", Set.of("name", "type"), "parameter", Set.of("name", "value", "type", "min", "max", "in"));

    private WhiteList() {}

    static List<Finding> check(Document document) {
        var findings = new ArrayList<Finding>();
        var foreign = new Foreign(findings);
        for (Element element : Xml.all(document)) {
            if (Foreign.kept(element)) {
                foreign.element(element);
            } else {
                checkElement(element, findings, foreign);
            }
        }
        foreign.tell();
        return findings;
    }

    private static void checkElement(Element element, List<Finding> findings, Foreign foreign) {
        String space = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        refuseMvel(element, findings);
        if (DRAWING.contains(space)) {
            return;
        }
        boolean ours = Xml.GRIDLOOM.equals(space);
        Set<String> attributes =
                (ours ? OURS : Xml.BPMN.equals(space) ? ELEMENTS : Map.<String, Set<String>>of()).get(name);
        if (attributes == null || otherLanguage(element)) {
            findings.add(finding(element, "BPMN_ELEMENT_REFUSED", element.getNodeName()));
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (Foreign.known(attribute.getNamespaceURI())) {
                foreign.attribute(element, attribute);
            } else if (!allowed(attribute, attributes, ours)) {
                findings.add(finding(element, "BPMN_ATTRIBUTE_REFUSED", attribute.getName()));
            }
        }
    }

    /** One language runs in a child process; the engine would run others in our own. */
    private static boolean otherLanguage(Element element) {
        return "scriptTask".equals(element.getLocalName())
                && !ScriptStep.LANGUAGE.equals(element.getAttribute("scriptFormat"));
    }

    private static boolean allowed(Attr attribute, Set<String> attributes, boolean ours) {
        String space = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        if ("http://www.w3.org/2000/xmlns/".equals(space)) {
            return true;
        }
        if (XSI.equals(space)) {
            return name.equals("schemaLocation")
                    || (name.equals("type") && attribute.getValue().endsWith("tFormalExpression"));
        }
        if (Xml.GRIDLOOM.equals(space)) {
            return attributes.contains("g:" + name);
        }
        if (space != null) {
            return false;
        }
        if (name.equals("isForCompensation") && attribute.getValue().equals("false")) {
            return true;
        }
        if (name.equals("language")) {
            return attribute.getValue().equals(Xml.FEEL) || attribute.getValue().equals("feel");
        }
        return attributes.contains(name) || (!ours && (name.equals("id") || name.equals("name")));
    }

    /** In the engine {@code #{…}} is a language with access to the host. */
    private static void refuseMvel(Element element, List<Finding> findings) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i).getNodeValue().contains("#{")
                    && !Foreign.known(element.getAttributes().item(i).getNamespaceURI())) {
                findings.add(finding(
                        element,
                        "BPMN_HOST_EXPRESSION",
                        element.getAttributes().item(i).getNodeName()));
            }
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element)
                    && String.valueOf(node.getNodeValue()).contains("#{")) {
                findings.add(finding(element, "BPMN_HOST_EXPRESSION", element.getNodeName()));
            }
        }
    }

    private static Finding finding(Element element, String code, String attribute) {
        var facts = Spoken.facts(element);
        facts.put("attribute", attribute);
        return Finding.error(Xml.id(element), code, facts);
    }
}
