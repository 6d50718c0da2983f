package org.gridloom.process;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes down what the standard lets a drawing leave out and the engine does not guess. */
final class Defaults {
    private final Document document;
    private final Element root;

    Defaults(Document document) {
        this.document = document;
        this.root = document.getDocumentElement();
    }

    void write() {
        for (Element start : Xml.all(root, "startEvent")) {
            if (!start.hasAttribute("isInterrupting")) {
                start.setAttribute("isInterrupting", "true");
            }
        }
        for (Element boundary : Xml.all(root, "boundaryEvent")) {
            if (!boundary.hasAttribute("cancelActivity")) {
                boundary.setAttribute("cancelActivity", "true");
            }
        }
        for (Element condition : Xml.all(root, "conditionExpression")) {
            condition.setAttribute("language", Xml.FEEL);
        }
        for (Element caught : Xml.all(root, "errorEventDefinition")) {
            if (!caught.hasAttribute("errorRef")) {
                caught.setAttribute("errorRef", "_anyError");
                if (Xml.all(root, "error").stream().noneMatch(e -> "_anyError".equals(e.getAttribute("id")))) {
                    Element error = Xml.make(document, "error");
                    error.setAttribute("id", "_anyError");
                    root.insertBefore(error, root.getFirstChild());
                }
            }
        }
        for (String thrower : List.of("intermediateThrowEvent", "endEvent")) {
            for (Element event : Xml.all(root, thrower)) {
                Xml.child(event, "signalEventDefinition")
                        .filter(d -> !d.getAttribute("signalRef").startsWith(Events.OWN))
                        .ifPresent(d -> new Events(document).scope(event, "default"));
            }
        }
    }
}
