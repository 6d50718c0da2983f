package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.feel.FeelNames;
import org.gridloom.shared.Finding;
import org.w3c.dom.Element;

/**
 * Data read before it is written. Of every box it is known which variables have surely been set when a token comes there:
 * those set on all ways that lead there. A condition or an input that reads another declared variable is a hint where some way
 * sets it, and a warning where none does. What a case brings along is set from the beginning, and what the first event names
 * in its {@code gridloom:out}; of a called process nobody knows, so a variable that is never written at all is taken as given.
 */
final class DataFlow {
    private static final String OUTCOME = "outcome";

    private final Element root;
    private final ProcessDefinition definition;
    private final Drawn drawn;
    private final Map<String, Set<String>> surely = new HashMap<>();
    private final Map<String, Set<String>> perhaps = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private DataFlow(Element root, ProcessDefinition definition) {
        this.root = root;
        this.definition = definition;
        this.drawn = Drawn.read(root);
    }

    static List<Finding> check(Element root, ProcessDefinition definition) {
        var flow = new DataFlow(root, definition);
        flow.definition
                .outputs()
                .values()
                .forEach(m -> flow.written.addAll(m.byTarget().keySet()));
        flow.follow();
        flow.reads();
        return flow.findings;
    }

    /** What is set when the process begins. */
    private Set<String> given() {
        var given = new TreeSet<>(ProcessDefinition.COMMON);
        given.remove(OUTCOME);
        given.addAll(definition.parameters().keySet());
        given.addAll(definition.items());
        definition.variables().keySet().stream()
                .filter(v -> !written.contains(v))
                .forEach(given::add);
        return given;
    }

    /** To a fixed point: what is surely set only shrinks, what is perhaps set only grows. */
    private void follow() {
        var open = new ArrayDeque<String>();
        for (Element start : drawn.starts(Xml.all(root, "process").get(0))) {
            arrive(start.getAttribute("id"), given(), given(), open);
        }
        while (!open.isEmpty()) {
            String id = open.remove();
            Element box = drawn.boxes.get(id);
            if (box != null) {
                leave(id, box, open);
            }
        }
    }

    private void leave(String id, Element box, ArrayDeque<String> open) {
        var before = surely.getOrDefault(id, Set.of());
        var beforePerhaps = perhaps.getOrDefault(id, Set.of());
        drawn.events(id).forEach(e -> arrive(e.getAttribute("id"), before, beforePerhaps, open));
        for (String inside : begins(box)) {
            arrive(inside, before, beforePerhaps, open);
        }
        var after = new HashSet<>(before);
        var afterPerhaps = new HashSet<>(beforePerhaps);
        after.addAll(definition.output(id).byTarget().keySet());
        afterPerhaps.addAll(definition.output(id).byTarget().keySet());
        if ("subProcess".equals(box.getLocalName())) {
            inside(box, afterPerhaps);
        }
        for (String to : next(box)) {
            arrive(to, after, afterPerhaps, open);
        }
        around(box).forEach(o -> arrive(o, after, afterPerhaps, open));
    }

    /** Events outside the arrows may come at any time: they know what was set when their surroundings were entered. */
    private List<String> begins(Element box) {
        var begins = new ArrayList<String>();
        if ("subProcess".equals(box.getLocalName())) {
            drawn.starts(box).forEach(s -> begins.add(s.getAttribute("id")));
            drawn.eventSubProcesses(box).forEach(h -> begins.add(h.getAttribute("id")));
        }
        if ("startEvent".equals(box.getLocalName()) && !Drawn.byEvent(Splice.container(box))) {
            drawn.eventSubProcesses(Splice.container(box)).forEach(h -> begins.add(h.getAttribute("id")));
        }
        return begins;
    }

    private void inside(Element subProcess, Set<String> afterPerhaps) {
        for (Element box : drawn.inside(subProcess)) {
            afterPerhaps.addAll(
                    definition.output(box.getAttribute("id")).byTarget().keySet());
            if ("subProcess".equals(box.getLocalName())) {
                inside(box, afterPerhaps);
            }
        }
    }

    private List<String> next(Element box) {
        String id = box.getAttribute("id");
        if ("subProcess".equals(box.getLocalName()) && !ends(box).isEmpty()) {
            return List.of(); // its ends go on
        }
        var next = new ArrayList<>(definition.graph().next(id));
        next.removeIf(n -> drawn.events(id).stream().anyMatch(e -> n.equals(e.getAttribute("id"))));
        return next;
    }

    private List<Element> ends(Element subProcess) {
        return drawn.inside(subProcess).stream()
                .filter(b -> "endEvent".equals(b.getLocalName()))
                .toList();
    }

    /** Where an end event inside a sub-process leads. */
    private List<String> around(Element box) {
        Element container = Splice.container(box);
        boolean last = "endEvent".equals(box.getLocalName())
                && "subProcess".equals(container.getLocalName())
                && !Drawn.byEvent(container);
        return last ? definition.graph().next(container.getAttribute("id")) : List.of();
    }

    private void arrive(String id, Set<String> sure, Set<String> maybe, ArrayDeque<String> open) {
        var known = surely.get(id);
        var now = new LinkedHashSet<>(sure);
        if (known != null) {
            if (joins(id)) {
                now.addAll(known);
            } else {
                now.retainAll(known);
            }
        }
        var all = new HashSet<>(perhaps.getOrDefault(id, Set.of()));
        boolean more = all.addAll(maybe);
        perhaps.put(id, all);
        if (known == null || more || !now.equals(known)) {
            surely.put(id, now);
            open.add(id);
        }
    }

    /** After a parallel join all of its branches have been done. */
    private boolean joins(String id) {
        Element box = drawn.boxes.get(id);
        return box != null && "parallelGateway".equals(box.getLocalName());
    }

    private void reads() {
        for (Element condition : Xml.all(root, "conditionExpression")) {
            Element flow = Splice.container(condition);
            String from = flow.getAttribute("sourceRef");
            var at = new HashSet<>(surely.getOrDefault(from, Set.of()));
            at.addAll(definition.output(from).byTarget().keySet());
            var maybe = new HashSet<>(perhaps.getOrDefault(from, Set.of()));
            maybe.addAll(definition.output(from).byTarget().keySet());
            for (String name : FeelNames.read(condition.getTextContent().strip(), names())) {
                read(flow, name, at, maybe);
            }
        }
        definition.inputs().forEach((id, mapping) -> {
            Element box = drawn.boxes.get(id);
            if (box != null) {
                new TreeSet<>(mapping.byTarget().values())
                        .forEach(name ->
                                read(box, name, surely.getOrDefault(id, Set.of()), perhaps.getOrDefault(id, Set.of())));
            }
        });
    }

    private Set<String> names() {
        var names = new TreeSet<>(definition.variables().keySet());
        names.addAll(definition.items());
        return names;
    }

    private void read(Element at, String name, Set<String> sure, Set<String> maybe) {
        if (!names().contains(name) || sure.contains(name) || maybe.isEmpty()) {
            return;
        }
        var facts = Spoken.facts(at);
        facts.put("name", name);
        if (maybe.contains(name)) {
            findings.add(new Finding(Finding.Severity.HINT, "", Xml.id(at), 0, "BPMN_READ_PERHAPS_EMPTY", facts));
        } else {
            findings.add(Finding.warning(Xml.id(at), "BPMN_READ_BEFORE_WRITTEN", facts));
        }
    }
}
