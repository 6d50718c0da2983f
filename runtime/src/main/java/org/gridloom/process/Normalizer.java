package org.gridloom.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns what a person draws into what the engine's parser accepts. Every activity becomes a work item of one of our kinds,
 * so the meaning of our attributes stays in our hands; variables become plain objects.
 */
final class Normalizer {
    static final String PERSON = "Person";
    static final String CONNECTOR = "Connector";
    static final String RULE = "Rule";
    static final String SCRIPT = "Script";
    static final String CALL = "Call";
    static final String NOTHING = "Nothing";
    static final String SEND = "Send";
    static final String COUNT = "Count";
    static final String NOTE = "Note";
    static final String TAKE = "Take";
    /** Holds the payload of the event that was caught last; the parser wants somewhere to put it. */
    static final String EVENT = "_event";

    private static final Map<String, String> KINDS = Map.of(
            "userTask", PERSON,
            "serviceTask", CONNECTOR,
            "businessRuleTask", RULE,
            "scriptTask", SCRIPT,
            "callActivity", CALL,
            "manualTask", NOTHING,
            "task", NOTHING);
    private static final Set<String> DECORATION = Set.of(
            "BPMNDiagram",
            "category",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "property",
            "dataInputAssociation",
            "dataOutputAssociation",
            "collaboration",
            "laneSet",
            "textAnnotation",
            "group",
            "association",
            "documentation",
            "extensionElements");

    private final Document document;
    private final Element root;

    private Normalizer(Document document) {
        this.document = document;
        this.root = document.getDocumentElement();
    }

    /** Changes the document, which must have passed {@link WhiteList}, and writes it. */
    static String normalize(Document document, String processId, Iterable<String> variables) {
        var normalizer = new Normalizer(document);
        var handlers = Compensation.handlers(document.getDocumentElement());
        var throwers = Compensation.throwers(document.getDocumentElement());
        normalizer.strip();
        Compensation.drawOut(document, handlers, throwers);
        new Events(document).rewrite();
        new Defaults(document).write();
        normalizer.senders();
        normalizer.receivers();
        normalizer.scripts();
        normalizer.activities();
        new ImplicitGateways(document).draw();
        normalizer.roots();
        normalizer.variables(processId, variables);
        normalizer.caughtEvents();
        return Xml.write(document);
    }

    private void strip() {
        for (Element element : Xml.all(document)) {
            Foreign.strip(element);
            if (DECORATION.contains(element.getLocalName()) && element.getParentNode() != null) {
                element.getParentNode().removeChild(element);
            }
        }
    }

    /** A step that sends does so through a connector, or to the processes of its case. */
    private void senders() {
        for (Element task : Xml.all(root, "sendTask")) {
            String kind = Xml.gridloom(task, "connector").isPresent() ? CONNECTOR : SEND;
            task.removeAttribute("messageRef");
            document.renameNode(task, Xml.BPMN, "bpmn:task");
            task.setAttributeNS(Xml.DROOLS, "drools:taskName", kind);
        }
    }

    /** Waiting for a message in a box is the same as in a circle. */
    private void receivers() {
        for (Element task : Xml.all(root, "receiveTask")) {
            var event = (Element) document.renameNode(task, Xml.BPMN, "bpmn:intermediateCatchEvent");
            Element definition = Xml.make(document, "messageEventDefinition");
            definition.setAttribute("id", event.getAttribute("id") + "_message");
            definition.setAttribute("messageRef", event.getAttribute("messageRef"));
            event.removeAttribute("messageRef");
            event.appendChild(definition);
        }
    }

    /** The text stays with us: the engine must not look for a language that runs it. */
    private void scripts() {
        for (Element task : Xml.all(root, "scriptTask")) {
            task.removeAttribute("scriptFormat");
            Xml.child(task, "script").ifPresent(task::removeChild);
        }
    }

    private void activities() {
        KINDS.forEach((tag, kind) -> {
            for (Element element : Xml.all(root, tag)) {
                if (!element.hasAttributeNS(Xml.DROOLS, "taskName")) {
                    var task = (Element) document.renameNode(element, Xml.BPMN, "bpmn:task");
                    task.setAttributeNS(Xml.DROOLS, "drools:taskName", kind);
                }
            }
        });
        var loops = Loops.read(root);
        for (Element marker : Xml.all(root, "multiInstanceLoopCharacteristics")) {
            Element activity = Splice.container(marker);
            Loops loop = loops.get(activity.getAttribute("id"));
            if (loop != null) {
                repeated(activity, loop);
            }
        }
    }

    private void repeated(Element activity, Loops loops) {
        if (loops.counted()) {
            var splice = new Splice(document);
            splice.before(activity, splice.step(activity, loops.counter(), COUNT));
        }
        Xml.child(activity, "multiInstanceLoopCharacteristics").ifPresent(loop -> {
            String input = activity.getAttribute("id") + "_each";
            String item = loops.item();
            Element io = Xml.make(document, "ioSpecification");
            io.appendChild(data("dataInput", input, "_each"));
            io.appendChild(Xml.make(document, "inputSet"));
            io.appendChild(Xml.make(document, "outputSet"));
            Element association = association("dataInputAssociation", loops.over(), input);
            Element first = Xml.children(activity).stream()
                    .filter(c -> !Set.of("incoming", "outgoing").contains(c.getLocalName()))
                    .findFirst()
                    .orElse(loop);
            activity.insertBefore(io, first);
            activity.insertBefore(association, first);
            Xml.children(loop).forEach(loop::removeChild);
            loop.appendChild(Xml.make(document, "loopDataInputRef", input));
            loop.appendChild(data("inputDataItem", item, item));
            loops.until().ifPresent(until -> {
                Element condition = Xml.make(document, "completionCondition", until);
                condition.setAttribute("language", Xml.FEEL);
                loop.appendChild(condition);
            });
        });
    }

    /** Messages, signals, errors and escalations must stand before the process. */
    private void roots() {
        Element process = Xml.all(root, "process").get(0);
        for (String tag : List.of("message", "error", "escalation", "signal")) {
            for (Element element : Xml.all(root, tag)) {
                if (tag.equals("message")) {
                    element.setAttribute("itemRef", "_item");
                } else if (tag.equals("signal")) {
                    element.setAttribute("structureRef", "_item");
                }
                root.insertBefore(element, process);
            }
        }
    }

    private void variables(String processId, Iterable<String> variables) {
        Element process = Xml.all(root, "process").get(0);
        process.setAttribute("id", processId);
        process.setAttribute("isExecutable", "true");
        Element item = Xml.make(document, "itemDefinition");
        item.setAttribute("id", "_item");
        item.setAttribute("structureRef", "java.lang.Object");
        root.insertBefore(item, root.getFirstChild());
        var first = process.getFirstChild();
        variables.forEach(name -> process.insertBefore(data("property", name, name), first));
        process.insertBefore(data("property", EVENT, EVENT), first);
    }

    private void caughtEvents() {
        for (Element event : Xml.all(root, "boundaryEvent")) {
            Xml.child(event, "messageEventDefinition")
                    .or(() -> Xml.child(event, "signalEventDefinition"))
                    .ifPresent(definition -> {
                        String output = event.getAttribute("id") + "_out";
                        event.insertBefore(data("dataOutput", output, "event"), definition);
                        event.insertBefore(association("dataOutputAssociation", output, EVENT), definition);
                    });
        }
    }

    private Element data(String tag, String id, String name) {
        Element element = Xml.make(document, tag);
        element.setAttribute("id", id);
        element.setAttribute("name", name);
        element.setAttribute("itemSubjectRef", "_item");
        return element;
    }

    private Element association(String tag, String from, String to) {
        Element element = Xml.make(document, tag);
        element.appendChild(Xml.make(document, "sourceRef", from));
        element.appendChild(Xml.make(document, "targetRef", to));
        return element;
    }
}
