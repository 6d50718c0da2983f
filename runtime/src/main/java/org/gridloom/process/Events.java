package org.gridloom.process;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Says with the events the engine has what those it has not mean: a link is an arrow, a message thrown is a step that sends,
 * a condition is a signal that we raise when it comes true, an escalation is a signal to the one that catches it, or said to
 * whoever called the process.
 */
final class Events {
    /** Begins the names of signals of ours, which never come from outside. */
    static final String OWN = "_";

    static final String WHEN = "_when_";
    static final String ESCALATED = "_esc_";
    /** What a process may wait for at its beginning. */
    static final Set<String> WAITED_FOR = Set.of("timer", "signal", "conditional");

    private static final List<String> CATCHERS = List.of("startEvent", "intermediateCatchEvent", "boundaryEvent");

    private final Document document;
    private final Element root;
    private final Splice splice;

    Events(Document document) {
        this.document = document;
        this.root = document.getDocumentElement();
        this.splice = new Splice(document);
    }

    void rewrite() {
        starts();
        links();
        messages();
        conditions();
        escalations();
        plain();
        cycles();
    }

    /** A circle that throws nothing is passed through. */
    private void plain() {
        for (Element event : Xml.all(root, "intermediateThrowEvent")) {
            if (Drawn.kind(event).isEmpty()) {
                splice.rename(event, "task");
            }
        }
    }

    /** In the flow a cycle is over after its first round. */
    private void cycles() {
        for (Element cycle : Xml.all(root, "timeCycle")) {
            Element event = Splice.container(Splice.container(cycle));
            if ("intermediateCatchEvent".equals(event.getLocalName())) {
                String text = cycle.getTextContent().strip();
                splice.rename(cycle, "timeDuration").setTextContent(text.substring(text.indexOf('/') + 1));
            }
        }
    }

    /**
     * A process is begun by a case or by a call, whatever its first circle shows: that is its message. When the circle shows
     * a time, a signal or a condition the process then waits for it.
     */
    private void starts() {
        Element process = Xml.all(root, "process").get(0);
        for (Element child : Xml.children(process)) {
            if ("startEvent".equals(child.getLocalName())) {
                Xml.child(child, "messageEventDefinition").ifPresent(child::removeChild);
                if (WAITED_FOR.contains(Drawn.kind(child))) {
                    Element begin = splice.box(child, "startEvent", "_begin_" + child.getAttribute("id"));
                    child.removeAttribute("isInterrupting");
                    splice.arrow(begin, splice.rename(child, "intermediateCatchEvent"));
                }
            }
        }
    }

    private void links() {
        for (String tag : Drawn.CONTAINERS) {
            for (Element container : Xml.all(root, tag)) {
                for (Links.Link link : Links.of(container)) {
                    splice.arrow(box(container, link.from()), box(container, link.to()));
                }
            }
        }
        for (Element definition : Xml.all(root, "linkEventDefinition")) {
            Element event = Splice.container(definition);
            event.removeChild(definition);
            splice.rename(event, "task");
        }
    }

    private static Element box(Element container, String id) {
        return Xml.children(container).stream()
                .filter(c -> id.equals(c.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private void messages() {
        for (Element definition : Xml.all(root, "messageEventDefinition")) {
            Element event = Splice.container(definition);
            if ("endEvent".equals(event.getLocalName()) || "intermediateThrowEvent".equals(event.getLocalName())) {
                send(event, definition);
            }
        }
    }

    private void send(Element event, Element definition) {
        boolean end = "endEvent".equals(event.getLocalName());
        event.removeChild(definition);
        Element send = splice.rename(event, "sendTask");
        if (end) {
            splice.arrow(send, splice.box(send, "endEvent", "_end_" + send.getAttribute("id")));
        }
    }

    private void conditions() {
        for (String tag : CATCHERS) {
            for (Element event : Xml.all(root, tag)) {
                Xml.child(event, "conditionalEventDefinition")
                        .ifPresent(d -> signal(event, d, WHEN + event.getAttribute("id")));
            }
        }
    }

    private void signal(Element event, Element definition, String name) {
        Element signal = Xml.make(document, "signalEventDefinition");
        signal.setAttribute("id", name + "_d");
        signal.setAttribute("signalRef", name);
        event.replaceChild(signal, definition);
        if (Xml.all(root, "signal").stream().noneMatch(s -> name.equals(s.getAttribute("id")))) {
            splice.root("signal", name, name);
        }
    }

    private void escalations() {
        var catchers = new Escalations(root);
        for (String tag : List.of("intermediateThrowEvent", "endEvent")) {
            for (Element event : Xml.all(root, tag)) {
                Xml.child(event, "escalationEventDefinition").ifPresent(definition -> {
                    var catcher = catchers.of(event);
                    if (catcher.isPresent()) {
                        signal(event, definition, ESCALATED + catcher.get().getAttribute("id"));
                        scope(event, "processInstance");
                    } else {
                        send(event, definition);
                    }
                });
            }
        }
        for (Element definition : Xml.all(root, "escalationEventDefinition")) {
            Element event = Splice.container(definition);
            signal(event, definition, ESCALATED + event.getAttribute("id"));
        }
    }

    /** How far a thrown signal goes: to its own instance, or by our hub to all that may hear it. */
    void scope(Element event, String scope) {
        Element extension = Xml.make(document, "extensionElements");
        Element data = document.createElementNS(Xml.DROOLS, "drools:metaData");
        data.setAttribute("name", "customScope");
        Element value = document.createElementNS(Xml.DROOLS, "drools:metaValue");
        value.setTextContent(scope);
        data.appendChild(value);
        extension.appendChild(data);
        event.insertBefore(extension, event.getFirstChild());
    }
}
