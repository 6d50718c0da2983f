package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.process.net.NetStep;
import org.w3c.dom.Element;

/** How events on a box and event sub-processes take tokens from the flow. */
final class Catching {
    private static final Set<String> THROWN = Set.of("error", "escalation");
    private static final Set<String> OTHERS_WORK =
            Set.of("serviceTask", "sendTask", "callActivity", "businessRuleTask");

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
        for (var choice : net.ways.of(event)) {
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

    private void handler(Element container, Element handler, Element start, Set<Integer> takes, Set<Integer> puts) {
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
    void thrown(Element event, int at, Set<Integer> goesOn) {
        var catcher = Escalations.of(net.drawn, event);
        if (catcher.isPresent()) {
            Element caught = catcher.get();
            Element host = net.drawn.boxes.get(caught.getAttribute("attachedToRef"));
            if (host != null) {
                boundary(caught, host, via(event, at), goesOn);
            } else {
                Element handler = Splice.container(caught);
                handler(Splice.container(handler), handler, caught, via(event, at), goesOn);
            }
        } else if (Drawn.kind(event).equals("error")) {
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
}
