package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.process.net.NetStep;
import org.w3c.dom.Element;

/** How events on a box and event sub-processes take tokens from the flow. */
final class Catching {
    private static final Set<String> THROWN = Set.of("error", "escalation");
    private static final Set<String> OTHERS_WORK = Set.of("serviceTask", "sendTask", "callActivity", "businessRuleTask");

    private final WorkflowNet net;

    Catching(WorkflowNet net) {
        this.net = net;
    }

    void boundary(Element event) {
        Element host = net.drawn.boxes.get(event.getAttribute("attachedToRef"));
        if (host != null && mayCome(event, host)) {
            boundary(event, host, Set.of(), Set.of());
        }
    }

    private void boundary(Element event, Element host, Set<Integer> takes, Set<Integer> puts) {
        boolean whole = "subProcess".equals(host.getLocalName());
        for (var choice : net.choices(event)) {
            var take = new HashSet<>(takes);
            take.add(net.active(host));
            var put = new HashSet<>(choice.puts());
            var clears = new HashSet<Integer>();
            if (!Drawn.interrupting(event)) {
                put.addAll(puts);
                put.add(net.active(host));
            } else if (whole) {
                clears.addAll(net.interior(host));
            }
            var step = new NetStep(choice.elements(), take, put, clears, Set.of());
            if (Drawn.interrupting(event)) {
                net.net.step(step);
            } else {
                net.sides.add(step, choice.puts());
            }
        }
        if (!Drawn.interrupting(event) && !takes.isEmpty()) {
            net.move(List.of(), takes, puts);
        }
    }

    void handler(Element container, Element handler) {
        for (Element start : net.drawn.starts(handler)) {
            if (mayCome(start, container)) {
                handler(container, handler, start, Set.of(), Set.of());
            }
        }
    }

    private void handler(
            Element container, Element handler, Element start, Set<Integer> takes, Set<Integer> puts) {
        var take = new HashSet<>(takes);
        take.add(net.active(container));
        take.add(net.armed(handler));
        var put = new HashSet<Integer>(Set.of(net.active(container), net.begin(handler)));
        boolean interrupting = Drawn.interrupting(start) || "error".equals(Drawn.kind(start));
        if (!interrupting) {
            put.addAll(puts);
        }
        net.net.step(new NetStep(
                List.of(handler.getAttribute("id")),
                take,
                put,
                interrupting ? net.interior(container) : Set.of(),
                Set.of()));
        if (!interrupting && !takes.isEmpty()) {
            net.move(List.of(), takes, puts);
        }
    }

    /** Whether an event may come from outside the drawing: errors and escalations come from other systems and processes. */
    private boolean mayCome(Element event, Element around) {
        return !THROWN.contains(Drawn.kind(event))
                || !"subProcess".equals(around.getLocalName()) && !"process".equals(around.getLocalName())
                || OTHERS_WORK.stream().anyMatch(tag -> !Xml.all(around, tag).isEmpty());
    }

    /** An error or escalation thrown by the drawing itself goes to the nearest catcher around. */
    void thrown(Element container, Element event, int at, Set<Integer> goesOn) {
        String kind = Drawn.kind(event);
        String code = code(kind, Drawn.named(event, kind));
        boolean escaping = false;
        Optional<Element> around = Optional.of(container);
        while (around.isPresent()) {
            Element box = around.get();
            if (!escaping) {
                for (Element handler : net.drawn.eventSubProcesses(box)) {
                    for (Element start : net.drawn.starts(handler)) {
                        if (catches(start, kind, code)) {
                            handler(box, handler, start, via(event, at), goesOn);
                            return;
                        }
                    }
                }
            }
            for (Element caught : net.drawn.events(box.getAttribute("id"))) {
                if (catches(caught, kind, code)) {
                    boundary(caught, box, via(event, at), goesOn);
                    return;
                }
            }
            escaping = Drawn.byEvent(box);
            around = net.drawn.around(box);
        }
        if (kind.equals("error")) {
            var process = Xml.all(net.drawn.root, "process").get(0);
            var everything = new ArrayList<>(net.interior(process));
            everything.add(net.active(process));
            var alone = List.of(event.getAttribute("id"));
            net.net.step(new NetStep(alone, Set.of(at), Set.of(), Set.copyOf(everything), Set.of()));
        } else {
            net.move(List.of(event.getAttribute("id")), Set.of(at), goesOn);
        }
    }

    /** The throwing is a move of its own, so that a trace names it before what catches it. */
    private Set<Integer> via(Element event, int at) {
        net.move(List.of(event.getAttribute("id")), Set.of(at), Set.of(net.thrown(event)));
        return Set.of(net.thrown(event));
    }

    private boolean catches(Element event, String kind, String code) {
        if (!kind.equals(Drawn.kind(event))) {
            return false;
        }
        String wanted = Drawn.named(event, kind);
        return wanted.isEmpty() || code(kind, wanted).equals(code);
    }

    private String code(String kind, String id) {
        return Xml.all(net.drawn.root, kind).stream()
                .filter(e -> id.equals(e.getAttribute("id")))
                .map(e -> e.getAttribute(kind + "Code"))
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
