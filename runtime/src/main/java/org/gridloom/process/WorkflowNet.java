package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.process.net.Net;
import org.gridloom.process.net.NetStep;
import org.w3c.dom.Element;

/**
 * The drawn process as a workflow net. An arrow is a place, a box is a move; conditions, timers and messages are free choices.
 * What cannot happen by drawing alone (an error nobody throws) cannot happen here; what depends on data can.
 */
final class WorkflowNet {
    final Drawn drawn;
    final Net.Builder net = new Net.Builder();
    final SideBranches sides = new SideBranches(this);
    private final WaitingJoins joins = new WaitingJoins(this);
    final Ways ways = new Ways(this);
    private final Set<String> merged = new HashSet<>();

    private WorkflowNet(Drawn drawn) {
        this.drawn = drawn;
    }

    static Net of(Drawn drawn) {
        return made(drawn).net.build();
    }

    static WorkflowNet made(Drawn drawn) {
        var made = new WorkflowNet(drawn);
        Element process = Xml.all(drawn.root, "process").get(0);
        made.net.initial(made.begin(process));
        made.enter(process).forEach(made.net::initial);
        made.container(process);
        if (!drawn.eventSubProcesses(process).isEmpty()) {
            made.leave(process, List.of(), Set.of());
        }
        made.joins.draw();
        made.sides.draw();
        return made;
    }

    int arrow(Element flow) {
        String id = flow.getAttribute("id");
        return net.place("arrow " + id, flow.getAttribute("targetRef"));
    }

    Set<Integer> arrows(List<Element> flows) {
        var places = new TreeSet<Integer>();
        flows.forEach(f -> places.add(arrow(f)));
        return places;
    }

    int begin(Element container) {
        return place("begin", container);
    }

    int active(Element box) {
        return place("in", box);
    }

    int armed(Element eventSubProcess) {
        return place("armed", eventSubProcess);
    }

    /** Where an error or escalation is between its throwing and its catching. */
    int thrown(Element event) {
        return place("thrown", event);
    }

    private int place(String what, Element box) {
        return net.place(what + " " + box.getAttribute("id"), box.getAttribute("id"));
    }

    void move(List<String> elements, Set<Integer> takes, Set<Integer> puts) {
        net.step(NetStep.of(elements, takes, puts));
    }

    /** What holds tokens while a container runs, beside its beginning. */
    Set<Integer> enter(Element container) {
        var places = new TreeSet<Integer>();
        var handlers = drawn.eventSubProcesses(container);
        handlers.forEach(h -> places.add(armed(h)));
        if (!handlers.isEmpty() || !"process".equals(container.getLocalName())) {
            places.add(active(container));
        }
        return places;
    }

    /** All places inside a container, those inside its sub-processes too. */
    Set<Integer> interior(Element container) {
        var places = new TreeSet<Integer>();
        places.add(begin(container));
        drawn.eventSubProcesses(container).forEach(h -> places.add(armed(h)));
        for (Element box : drawn.inside(container)) {
            places.addAll(arrows(drawn.out(box.getAttribute("id"))));
            places.addAll(within(box));
        }
        return places;
    }

    /** Where a token of a box stands once it has come: at it, inside it. */
    Set<Integer> within(Element box) {
        var places = new TreeSet<Integer>();
        places.add(place("at", box));
        places.add(thrown(box));
        if (drawn.events(box.getAttribute("id")).size() > 0 || "subProcess".equals(box.getLocalName())) {
            places.add(active(box));
        }
        if ("subProcess".equals(box.getLocalName())) {
            places.addAll(interior(box));
        }
        return places;
    }

    private void container(Element container) {
        for (Element box : drawn.inside(container)) {
            if (!Drawn.compensation(box)) {
                box(container, box);
            }
        }
        for (Element handler : drawn.eventSubProcesses(container)) {
            container(handler);
            new Catching(this).handler(container, handler);
        }
    }

    private void box(Element container, Element box) {
        String id = box.getAttribute("id");
        switch (String.valueOf(box.getLocalName())) {
            case "startEvent" -> leaving(List.of(id), begin(container), box);
            case "boundaryEvent" -> new Catching(this).boundary(box);
            case "endEvent" -> ending(container, box);
            case "parallelGateway" -> {
                int at = place("at", box);
                move(List.of(id), arrows(drawn.in(id)), Set.of(at));
                move(List.of(), Set.of(at), arrows(drawn.out(id)));
            }
            case "exclusiveGateway", "eventBasedGateway" ->
                drawn.out(id)
                        .forEach(f -> move(List.of(id, f.getAttribute("id")), Set.of(arriving(box)), Set.of(arrow(f))));
            case "inclusiveGateway" -> {
                boolean join = drawn.in(id).size() > 1;
                int at = join ? place("at", box) : arriving(box);
                if (join) {
                    joins.add(box, at);
                }
                leaving(join ? List.of() : List.of(id), at, box);
            }
            case "intermediateThrowEvent" -> throwing(box);
            case "intermediateCatchEvent" -> leaving(List.of(id), linked(box), box);
            case "subProcess" -> subProcess(box);
            default -> activity(box);
        }
    }

    private void activity(Element box) {
        String id = box.getAttribute("id");
        int at = arriving(box);
        if (!drawn.events(id).isEmpty()) {
            move(List.of(), Set.of(at), Set.of(active(box)));
            at = active(box);
        }
        leaving(List.of(id), at, box);
    }

    private void subProcess(Element box) {
        if (Drawn.byEvent(box)) {
            return;
        }
        var puts = new TreeSet<>(enter(box));
        puts.add(begin(box));
        move(List.of(), Set.of(arriving(box)), puts);
        container(box);
        ways.of(box).forEach(choice -> leave(box, choice.elements(), choice.puts()));
    }

    /** A container is over when nothing is left in it but events that may still come. */
    private void leave(Element container, List<String> elements, Set<Integer> puts) {
        var armed = new TreeSet<Integer>();
        drawn.eventSubProcesses(container).forEach(h -> armed.add(armed(h)));
        var empty = new TreeSet<>(interior(container));
        empty.removeAll(armed);
        net.step(new NetStep(elements, Set.of(active(container)), puts, armed, empty));
    }

    private void ending(Element container, Element end) {
        String id = end.getAttribute("id");
        int at = arriving(end);
        switch (Drawn.kind(end)) {
            case "terminate" -> {
                var clears = new HashSet<>(interior(container));
                if ("process".equals(container.getLocalName())) {
                    clears.addAll(enter(container));
                }
                net.step(new NetStep(List.of(id), Set.of(at), Set.of(), clears, Set.of()));
            }
            case "error", "escalation" -> new Catching(this).thrown(end, at, Set.of());
            default -> move(List.of(id), Set.of(at), Set.of());
        }
    }

    private void throwing(Element event) {
        String id = event.getAttribute("id");
        int at = arriving(event);
        switch (Drawn.kind(event)) {
            case "link" -> move(List.of(id), Set.of(at), Set.of(link(event)));
            case "escalation" -> ways.of(event).forEach(c -> new Catching(this).thrown(event, at, c.puts()));
            default -> leaving(List.of(id), at, event);
        }
    }

    private int linked(Element event) {
        return "link".equals(Drawn.kind(event)) ? link(event) : arriving(event);
    }

    private int link(Element event) {
        return net.place("link " + Links.name(event).orElse(""), event.getAttribute("id"));
    }

    /** Where a token stands that came to a box by any of its arrows. */
    int arriving(Element box) {
        var in = drawn.in(box.getAttribute("id"));
        if (in.size() == 1) {
            return arrow(in.get(0));
        }
        int at = place("at", box);
        if (merged.add(box.getAttribute("id"))) {
            in.forEach(f -> move(List.of(), Set.of(arrow(f)), Set.of(at)));
        }
        return at;
    }

    void leaving(List<String> elements, int at, Element box) {
        for (Ways.Choice choice : ways.of(box)) {
            var all = new ArrayList<>(elements);
            choice.elements().stream().skip(1).forEach(all::add);
            move(all, Set.of(at), choice.puts());
        }
    }
}
