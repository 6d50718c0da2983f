package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Link events: an arrow that is drawn in two pieces, joined by the name of the link. */
final class Links {
    private Links() {}

    /** From a throwing link event to the catching one of its name; {@code to} is empty where there is none. */
    record Link(String from, String to) {}

    static List<Link> of(Element container) {
        var caught = new HashMap<String, String>();
        for (Element event : Xml.children(container)) {
            if ("intermediateCatchEvent".equals(event.getLocalName())) {
                name(event).ifPresent(n -> caught.put(n, event.getAttribute("id")));
            }
        }
        var links = new ArrayList<Link>();
        for (Element event : Xml.children(container)) {
            if ("intermediateThrowEvent".equals(event.getLocalName())) {
                name(event).ifPresent(n -> links.add(new Link(event.getAttribute("id"), caught.getOrDefault(n, ""))));
            }
        }
        return links;
    }

    /** The name of the link; an event that names none is called by its own label, as it is drawn. */
    static Optional<String> name(Element event) {
        return Xml.child(event, "linkEventDefinition")
                .map(d -> d.getAttribute("name").isBlank() ? event.getAttribute("name") : d.getAttribute("name"));
    }
}
