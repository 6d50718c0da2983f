package org.gridloom.process;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts hidden steps into a drawing: the arrows of a box are led over another one. */
final class Splice {
    private final Document document;

    Splice(Document document) {
        this.document = document;
    }

    /** A hidden step of a kind, in the container of a box. */
    Element step(Element beside, String id, String kind) {
        Element task = box(beside, "task", id);
        task.setAttributeNS(Xml.DROOLS, "drools:taskName", kind);
        return task;
    }

    Element box(Element beside, String tag, String id) {
        Element box = Xml.make(document, tag);
        box.setAttribute("id", id);
        container(beside).appendChild(box);
        return box;
    }

    Element arrow(Element from, Element to) {
        Element flow = Xml.make(document, "sequenceFlow");
        flow.setAttribute("id", "_arrow_" + from.getAttribute("id") + "_" + to.getAttribute("id"));
        flow.setAttribute("sourceRef", from.getAttribute("id"));
        flow.setAttribute("targetRef", to.getAttribute("id"));
        container(from).appendChild(flow);
        return flow;
    }

    Element arrow(Element from, Element to, String condition) {
        Element flow = arrow(from, to);
        Element expression = Xml.make(document, "conditionExpression", condition);
        expression.setAttribute("language", Xml.FEEL);
        flow.appendChild(expression);
        return flow;
    }

    /** All that led to a box leads to another one, and from there to the box. */
    void before(Element box, Element hidden) {
        lead(box, "targetRef", hidden);
        arrow(hidden, box);
    }

    /** All that left a box leaves another one, to which the box leads. */
    void after(Element box, Element hidden) {
        leave(box, hidden);
        arrow(box, hidden);
    }

    /** What left a box leaves another one. */
    void leave(Element box, Element other) {
        lead(box, "sourceRef", other);
        if (box.hasAttribute("default")) {
            other.setAttribute("default", box.getAttribute("default"));
            box.removeAttribute("default");
        }
    }

    private static void lead(Element box, String end, Element other) {
        for (Element flow : Xml.children(container(box))) {
            if ("sequenceFlow".equals(flow.getLocalName())
                    && flow.getAttribute(end).equals(box.getAttribute("id"))) {
                flow.setAttribute(end, other.getAttribute("id"));
            }
        }
    }

    static Element container(Element box) {
        return (Element) box.getParentNode();
    }

    /** The same box as another element of the standard. */
    Element rename(Element box, String tag) {
        return (Element) document.renameNode(box, Xml.BPMN, "bpmn:" + tag);
    }

    Element root(String tag, String id, String name) {
        Element declared = Xml.make(document, tag);
        declared.setAttribute("id", id);
        declared.setAttribute("name", name);
        document.getDocumentElement()
                .insertBefore(declared, document.getDocumentElement().getFirstChild());
        return declared;
    }
}
