package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.feel.FeelExpression;
import org.gridloom.shared.Finding;
import org.w3c.dom.Element;

/** Checks what events and repeated activities say: each names what it waits for, and every expression can be read. */
final class EventLinter {
    private static final Set<String> BEGINS = Set.of("", "message");
    private static final Set<String> MUST_NAME = Set.of("message", "signal");

    private final Element root;
    private final Drawn drawn;
    private final ProcessDefinition definition;
    private final Collection<String> names;
    private final List<Finding> findings = new ArrayList<>();

    private EventLinter(Element root, ProcessDefinition definition) {
        this.root = root;
        this.drawn = Drawn.read(root);
        this.definition = definition;
        this.names = new TreeSet<>(definition.variables().keySet());
        this.names.addAll(definition.items());
    }

    static List<Finding> check(Element root, ProcessDefinition definition) {
        var linter = new EventLinter(root, definition);
        linter.starts();
        linter.named();
        linter.links();
        linter.conditions();
        linter.loops();
        linter.compensations();
        return linter.findings;
    }

    private void starts() {
        for (Element start : drawn.starts(Xml.all(root, "process").get(0))) {
            if (!BEGINS.contains(Drawn.kind(start)) && !Events.WAITED_FOR.contains(Drawn.kind(start))) {
                findings.add(Finding.error(Xml.id(start), "BPMN_START_KIND", Spoken.facts(start)));
            }
        }
    }

    private void named() {
        for (String kind : MUST_NAME) {
            for (Element definition : Xml.all(root, kind + "EventDefinition")) {
                Element event = Splice.container(definition);
                boolean begins = kind.equals("message")
                        && "startEvent".equals(event.getLocalName())
                        && "process".equals(Splice.container(event).getLocalName());
                if (!begins && !declared(kind, definition.getAttribute(kind + "Ref"))) {
                    missing(event, kind + "Ref");
                }
            }
        }
        for (Element task : Xml.all(root, "receiveTask")) {
            if (!declared("message", task.getAttribute("messageRef"))) {
                missing(task, "messageRef");
            }
        }
        for (Element task : Xml.all(root, "sendTask")) {
            if (Xml.gridloom(task, "connector").isEmpty() && !declared("message", task.getAttribute("messageRef"))) {
                missing(task, "messageRef");
            }
        }
    }

    private boolean declared(String tag, String id) {
        return Xml.all(root, tag).stream().anyMatch(e -> !id.isEmpty() && id.equals(e.getAttribute("id")));
    }

    private void links() {
        for (String tag : Drawn.CONTAINERS) {
            for (Element container : Xml.all(root, tag)) {
                Links.of(container).stream()
                        .filter(link -> link.to().isEmpty())
                        .map(link -> drawn.boxes.get(link.from()))
                        .forEach(box -> findings.add(Finding.error(Xml.id(box), "BPMN_LINK", Spoken.facts(box))));
            }
        }
    }

    private void conditions() {
        for (Element definition : Xml.all(root, "conditionalEventDefinition")) {
            Element event = Splice.container(definition);
            var condition = Xml.child(definition, "condition")
                    .map(c -> c.getTextContent().strip());
            feel(event, condition, names);
            if (condition.isEmpty()) {
                missing(event, "condition");
            }
        }
    }

    private void loops() {
        for (Loops loop : definition.loops().values()) {
            Element activity = drawn.boxes.get(loop.activity());
            if (activity == null) {
                continue;
            }
            if (!loop.counted() && !definition.variables().containsKey(loop.list())) {
                findings.add(Finding.error(
                        loop.activity(), "BPMN_VARIABLE_UNKNOWN", Map.of("id", loop.activity(), "name", loop.list())));
            }
            var counting = new TreeSet<>(names);
            counting.addAll(RepeatedUntil.COUNTS);
            feel(activity, loop.count(), names);
            feel(activity, loop.until(), counting);
        }
    }

    private void compensations() {
        var handlers = Compensation.handlers(root);
        for (Element event : Xml.all(root, "boundaryEvent")) {
            if (Drawn.compensation(event)) {
                Element handler = handlers.get(event.getAttribute("attachedToRef"));
                if (handler == null
                        || !Compensation.MAY_UNDO.contains(handler.getLocalName())
                        || !"true".equals(handler.getAttribute("isForCompensation"))) {
                    findings.add(Finding.error(Xml.id(event), "BPMN_COMPENSATION", Spoken.facts(event)));
                }
            }
        }
    }

    private void feel(Element at, Optional<String> text, Collection<String> known) {
        text.ifPresent(t -> FeelExpression.check(t, known)
                .forEach(f -> findings.add(Finding.error(Xml.id(at), f.code(), f.facts()))));
    }

    private void missing(Element at, String attribute) {
        findings.add(
                Finding.error(Xml.id(at), "BPMN_ATTRIBUTE_MISSING", Map.of("id", Xml.id(at), "attribute", attribute)));
    }
}
