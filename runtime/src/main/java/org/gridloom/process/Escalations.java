package org.gridloom.process;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Who catches an escalation or error that the drawing throws: the nearest event around that names it, or names none. */
final class Escalations {
    private final Drawn drawn;

    Escalations(Element root) {
        this.drawn = Drawn.read(root);
    }

    Optional<Element> of(Element event) {
        return of(drawn, event);
    }

    /** Whether nobody in its process catches what an event throws: then whoever called the process may. */
    boolean leaves(Element event) {
        return Set.of("intermediateThrowEvent", "endEvent").contains(event.getLocalName())
                && of(event).isEmpty();
    }

    String code(Element event) {
        return code(drawn.root, "escalation", Drawn.named(event, "escalation"));
    }

    /** Who catches what a process escalates that the call of this id began. */
    Optional<Element> ofCalled(String call, String code) {
        for (Element caught : drawn.events(call)) {
            if (catches(drawn.root, caught, "escalation", code)) {
                return Optional.of(caught);
            }
        }
        Element box = drawn.boxes.get(call);
        return box == null ? Optional.empty() : of(drawn, box, "escalation", code);
    }

    static Optional<Element> of(Drawn drawn, Element event) {
        String kind = Drawn.kind(event);
        return of(drawn, event, kind, code(drawn.root, kind, Drawn.named(event, kind)));
    }

    private static Optional<Element> of(Drawn drawn, Element event, String kind, String code) {
        boolean escaping = false;
        for (Element box = Splice.container(event); ; box = Splice.container(box)) {
            if (!escaping) {
                for (Element handler : drawn.eventSubProcesses(box)) {
                    for (Element start : drawn.starts(handler)) {
                        if (catches(drawn.root, start, kind, code)) {
                            return Optional.of(start);
                        }
                    }
                }
            }
            for (Element caught : drawn.events(box.getAttribute("id"))) {
                if (catches(drawn.root, caught, kind, code)) {
                    return Optional.of(caught);
                }
            }
            if (!"subProcess".equals(box.getLocalName())) {
                return Optional.empty();
            }
            escaping = Drawn.byEvent(box);
        }
    }

    private static boolean catches(Element root, Element event, String kind, String code) {
        if (!kind.equals(Drawn.kind(event))) {
            return false;
        }
        String wanted = Drawn.named(event, kind);
        return wanted.isEmpty() || code(root, kind, wanted).equals(code);
    }

    private static String code(Element root, String kind, String id) {
        return Xml.all(root, kind).stream()
                .filter(e -> id.equals(e.getAttribute("id")))
                .map(e -> e.getAttribute(kind + "Code"))
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
