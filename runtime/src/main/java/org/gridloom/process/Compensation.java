package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Compensation, drawn out: each step that can be undone notes that it was done, last first; an event that compensates becomes
 * a circle that takes the last note and goes to what undoes it, until no note is left.
 */
final class Compensation {
    static final String DONE = "_done";
    static final String UNDO = "_undo";
    /** Hidden step that notes; its id is this and the id of the step. */
    static final String NOTE = "_note_";
    /** Hidden step that takes a note; its id is this and the id of the event. */
    static final String TAKE = "_take_";

    /** Stands for the event in the names of what a return undoes. */
    static final String RETURNED = "_returned";

    private Compensation() {}

    /** Step to the step that undoes it. */
    static Map<String, Element> handlers(Element root) {
        var boxes = Drawn.read(root).boxes;
        var handlers = new LinkedHashMap<String, Element>();
        for (Element association : Xml.all(root, "association")) {
            Element from = boxes.get(association.getAttribute("sourceRef"));
            Element to = boxes.get(association.getAttribute("targetRef"));
            if (from != null && to != null && "compensate".equals(Drawn.kind(from))) {
                handlers.put(from.getAttribute("attachedToRef"), to);
            }
        }
        return handlers;
    }

    /** The throwing events, each with the steps it undoes. */
    static Map<String, Set<String>> throwers(Element root) {
        var handlers = handlers(root);
        var boxes = Drawn.read(root).boxes;
        var throwers = new LinkedHashMap<String, Set<String>>();
        for (Element definition : Xml.all(root, "compensateEventDefinition")) {
            Element event = Splice.container(definition);
            if (Set.of("intermediateThrowEvent", "endEvent").contains(event.getLocalName())) {
                String only = definition.getAttribute("activityRef");
                var steps = new LinkedHashSet<String>();
                handlers.keySet().stream()
                        .filter(s -> only.isEmpty()
                                || s.equals(only)
                                || Optional.ofNullable(boxes.get(s))
                                        .filter(box -> within(box, only))
                                        .isPresent())
                        .forEach(steps::add);
                throwers.put(event.getAttribute("id"), steps);
            }
        }
        return throwers;
    }

    private static boolean within(Element box, String container) {
        for (Element at = box; at != null && !"process".equals(at.getLocalName()); at = Splice.container(at)) {
            if (container.equals(at.getAttribute("id"))) {
                return true;
            }
        }
        return false;
    }

    static void drawOut(Document document, Map<String, Element> handlers, Map<String, Set<String>> throwers) {
        var splice = new Splice(document);
        Element root = document.getDocumentElement();
        for (Element boundary : Xml.all(root, "boundaryEvent")) {
            if (Drawn.compensation(boundary)) {
                boundary.getParentNode().removeChild(boundary);
            }
        }
        var boxes = Drawn.read(root).boxes;
        handlers.keySet()
                .forEach(step -> Optional.ofNullable(boxes.get(step))
                        .ifPresent(box -> splice.after(box, splice.step(box, NOTE + step, Normalizer.NOTE))));
        int copy = 0;
        for (var thrower : throwers.entrySet()) {
            copy++;
            undo(splice, Objects.requireNonNull(boxes.get(thrower.getKey())), thrower.getValue(), handlers, copy);
        }
        if (!handlers.isEmpty()) {
            undoReturned(splice, Xml.all(root, "process").get(0), handlers);
        }
        for (Element handler : handlers.values()) {
            handler.getParentNode().removeChild(handler);
        }
    }

    /** The same circle beside everything else: no token ever goes there by itself, a return puts one there. */
    private static void undoReturned(Splice splice, Element process, Map<String, Element> handlers) {
        Element start = Xml.children(process).stream()
                .filter(box -> "startEvent".equals(box.getLocalName()))
                .findFirst()
                .orElseThrow();
        Element gate = splice.box(start, "exclusiveGateway", "_gate" + RETURNED);
        Element on = splice.step(start, "_on" + RETURNED, Normalizer.NOTHING);
        splice.leave(start, on);
        splice.arrow(start, gate);
        gate.setAttribute("default", splice.arrow(gate, on).getAttribute("id"));
        Element take = splice.step(start, TAKE + RETURNED, Normalizer.TAKE);
        splice.arrow(gate, take, "false");
        circle(
                splice,
                RETURNED,
                take,
                splice.box(start, "endEvent", "_end_" + RETURNED),
                handlers.keySet(),
                handlers,
                0);
    }

    private static void undo(Splice splice, Element event, Set<String> steps, Map<String, Element> handlers, int copy) {
        String id = event.getAttribute("id");
        boolean end = "endEvent".equals(event.getLocalName());
        Xml.child(event, "compensateEventDefinition").ifPresent(event::removeChild);
        Element first = splice.rename(event, "task");
        Element take = splice.step(first, TAKE + id, Normalizer.TAKE);
        Element over = end
                ? splice.box(first, "endEvent", "_end_" + id)
                : splice.step(first, "_over_" + id, Normalizer.NOTHING);
        splice.leave(first, over);
        splice.arrow(first, take);
        circle(splice, id, take, over, steps, handlers, copy);
    }

    private static void circle(
            Splice splice,
            String id,
            Element take,
            Element over,
            Set<String> steps,
            Map<String, Element> handlers,
            int copy) {
        Element pick = splice.box(take, "exclusiveGateway", "_pick_" + id);
        splice.arrow(take, pick);
        pick.setAttribute("default", splice.arrow(pick, over).getAttribute("id"));
        for (String step : steps) {
            Element handler = handlers.get(step);
            if (handler != null) {
                var undoing = (Element) handler.cloneNode(true);
                undoing.setAttribute("id", handler.getAttribute("id") + "_" + copy);
                undoing.removeAttribute("isForCompensation");
                Splice.container(take).appendChild(undoing);
                splice.arrow(pick, undoing, UNDO + " = \"" + step + "\"");
                splice.arrow(undoing, take);
            }
        }
    }

    /** What a note says when no step is left. */
    static final String NOTHING_LEFT = "";

    /** Kinds of boxes that may undo another one. */
    static final List<String> MAY_UNDO = List.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "callActivity",
            "task",
            "manualTask",
            "scriptTask");
}
