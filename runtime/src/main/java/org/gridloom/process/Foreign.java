package org.gridloom.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.shared.Finding;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What other products wrote into a drawing. It stays in the stored text and is never executed: each kind of it is a hint, and
 * what would change the meaning of the drawing by being left out is a fault that says what to draw instead.
 */
final class Foreign {
    private static final Map<String, String> PRODUCTS = Map.of(
            "http://camunda.org/schema/1.0/bpmn", "camunda",
            "http://camunda.org/schema/zeebe/1.0", "zeebe",
            "http://camunda.org/schema/modeler/1.0", "modeler",
            "http://operaton.org/schema/1.0/bpmn", "operaton",
            "http://flowable.org/bpmn", "flowable",
            "http://flowable.org/modeler", "flowable",
            "http://activiti.org/bpmn", "activiti",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color");

    /** Work done by code of the other product: on a step it must become a connector, a decision or a script. */
    private static final Set<String> CODE = Set.of(
            "class",
            "expression",
            "delegateExpression",
            "type",
            "topic",
            "decisionRef",
            "decisionRefBinding",
            "resource",
            "rules",
            "taskDefinition",
            "connector",
            "field",
            "script",
            "calledDecision");
    /** Code beside the steps, which nothing replaces. */
    private static final Set<String> LISTENERS =
            Set.of("executionListener", "taskListener", "eventListener", "executionListeners", "taskListeners");

    private static final Set<String> ROUNDS = Set.of("collection", "elementVariable", "loopCharacteristics");
    private static final Set<String> DATA = Set.of("in", "out", "inputOutput", "ioMapping", "resultVariable");
    private static final List<String> OURS = List.of("connector", "decision", "ruleset");

    private final List<Finding> findings;
    private final Set<String> kinds = new TreeSet<>();

    Foreign(List<Finding> findings) {
        this.findings = findings;
    }

    static boolean known(String space) {
        return PRODUCTS.containsKey(String.valueOf(space));
    }

    /** Whether an element is of another product and stands where the standard allows it. */
    static boolean kept(Element element) {
        for (var at = element.getParentNode(); at instanceof Element around; at = around.getParentNode()) {
            if ("extensionElements".equals(around.getLocalName()) && Xml.BPMN.equals(around.getNamespaceURI())) {
                return !Xml.GRIDLOOM.equals(element.getNamespaceURI())
                        && !Xml.BPMN.equals(element.getNamespaceURI())
                        && !Xml.DROOLS.equals(element.getNamespaceURI());
            }
        }
        return false;
    }

    void attribute(Element element, Attr attribute) {
        keep(attribute.getNamespaceURI(), attribute.getPrefix(), attribute.getLocalName());
        judge(element, attribute.getLocalName(), attribute.getName());
    }

    void element(Element element) {
        keep(element.getNamespaceURI(), element.getPrefix(), element.getLocalName());
        if (element.getParentNode() instanceof Element extension
                && "extensionElements".equals(extension.getLocalName())) {
            judge(Splice.container(extension), String.valueOf(element.getLocalName()), element.getNodeName());
        }
    }

    private void keep(String space, String prefix, String name) {
        kinds.add(PRODUCTS.getOrDefault(space, String.valueOf(prefix)) + ":" + name);
    }

    private void judge(Element element, String name, String written) {
        boolean replaced = OURS.stream().anyMatch(o -> Xml.gridloom(element, o).isPresent());
        if (LISTENERS.contains(name)) {
            fault(element, "BPMN_FOREIGN_LISTENER", written);
        } else if (CODE.contains(name) && !replaced) {
            fault(element, "BPMN_FOREIGN_CODE", written);
        } else if (ROUNDS.contains(name) && Xml.gridloom(element, "collection").isEmpty()) {
            fault(element, "BPMN_FOREIGN_LOOP", written);
        } else if (DATA.contains(name)
                && Xml.gridloom(element, "in").isEmpty()
                && Xml.gridloom(element, "out").isEmpty()) {
            fault(element, "BPMN_FOREIGN_DATA", written);
        }
    }

    private void fault(Element element, String code, String written) {
        var facts = Spoken.facts(element);
        facts.put("attribute", written);
        findings.add(Finding.error(Xml.id(element), code, facts));
    }

    /** One hint for each kind, however often it occurs. */
    void tell() {
        for (String kind : kinds) {
            findings.add(new Finding(Finding.Severity.HINT, "", "", 0, "BPMN_FOREIGN_KEPT", Map.of("kind", kind)));
        }
    }

    /** Takes the attributes of others off, before the engine reads the drawing. */
    static void strip(Element element) {
        var attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            var attribute = (Attr) attributes.item(i);
            if (known(attribute.getNamespaceURI())) {
                element.removeAttributeNode(attribute);
            }
        }
    }
}
