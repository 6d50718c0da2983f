package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.process.migration.Shape.Arrow;
import org.gridloom.process.migration.Shape.Element;
import org.gridloom.process.net.Net;
import org.gridloom.process.net.NetStep;

/**
 * The new version as a net that begins where the tokens land. Conditions, messages and timers are free choices; event
 * sub-processes that have not begun do not begin.
 */
final class LandingNet {
    private final Shape shape;
    private final Net.Builder net = new Net.Builder();

    private LandingNet(Shape shape) {
        this.shape = shape;
    }

    /** @param landed tokens with the ids of the new version, credits too */
    static Net of(Shape shape, List<Token> landed) {
        var made = new LandingNet(shape);
        shape.elements().values().forEach(made::element);
        landed.forEach(made::mark);
        return made.net.build();
    }

    /** From the beginning. */
    static Net fromStart(Shape shape) {
        var made = new LandingNet(shape);
        shape.elements().values().forEach(made::element);
        made.net.initial(made.begin(shape.root()));
        return made.net.build();
    }

    private void mark(Token token) {
        if (token.kind() == Token.Kind.JOIN) {
            shape.into(token.element()).stream()
                    .filter(a -> token.credited().contains(a.from()))
                    .forEach(a -> net.initial(arrow(a)));
            return;
        }
        var around = shape.find(token.element()).flatMap(e -> shape.repeatedAround(e.container()));
        if (around.isPresent()) {
            return;
        }
        net.initial(waitingGateway(token.element()).map(this::at).orElseGet(() -> at(token.element())));
        shape.boundaries(token.element()).stream().filter(b -> !b.stops()).forEach(b -> net.initial(armed(b)));
    }

    /** Events that wait as alternatives are one token at their gateway. */
    private java.util.Optional<String> waitingGateway(String event) {
        return shape.into(event).stream()
                .map(Arrow::from)
                .filter(id -> shape.find(id)
                        .filter(e -> e.type().equals("eventBasedGateway"))
                        .isPresent())
                .findFirst();
    }

    private int arrow(Arrow arrow) {
        return net.place("arrow " + arrow.id(), arrow.to());
    }

    private int at(String element) {
        return net.place("at " + element, element);
    }

    private int begin(String container) {
        return net.place("begin " + container, container);
    }

    private int armed(Element boundary) {
        return net.place("armed " + boundary.id(), boundary.id());
    }

    private void element(Element e) {
        switch (e.type()) {
            case "startEvent" -> leave(e, begin(e.container()), Set.of(), Set.of());
            case "boundaryEvent" -> boundary(e);
            case "endEvent" -> end(e);
            case "parallelGateway" -> {
                if (!shape.into(e.id()).isEmpty()) {
                    move(e.id(), arrows(shape.into(e.id())), arrows(shape.outOf(e.id())));
                }
            }
            case "inclusiveGateway" -> inclusive(e);
            case "subProcess" -> subProcess(e);
            default -> {
                arrive(e, Set.of(at(e.id())));
                leave(e, at(e.id()), Set.of(), Set.of());
            }
        }
    }

    private void arrive(Element e, Set<Integer> puts) {
        var all = new TreeSet<>(puts);
        shape.boundaries(e.id()).stream().filter(b -> !b.stops()).forEach(b -> all.add(armed(b)));
        shape.into(e.id()).forEach(a -> net.step(NetStep.of(List.of(), Set.of(arrow(a)), all)));
    }

    private void move(String id, Set<Integer> takes, Set<Integer> puts) {
        net.step(NetStep.of(List.of(id), takes, puts));
    }

    /** By each way out: gateways of choice take one arrow, all else takes all; a throwing link goes to where it is caught. */
    private void leave(Element e, int from, Set<Integer> clears, Set<Integer> absent) {
        var gone = new TreeSet<>(clears);
        shape.boundaries(e.id()).stream().filter(b -> !b.stops()).forEach(b -> gone.add(armed(b)));
        for (Set<Integer> puts : ways(e)) {
            net.step(new NetStep(List.of(e.id()), Set.of(from), puts, gone, absent));
        }
    }

    private List<Set<Integer>> ways(Element e) {
        var out = shape.outOf(e.id());
        if (Set.of("exclusiveGateway", "eventBasedGateway").contains(e.type())) {
            return out.stream().map(a -> Set.of(arrow(a))).toList();
        }
        if (out.size() > 1 && out.stream().anyMatch(Arrow::conditional)) {
            return Subsets.of(out).stream().map(this::arrows).toList();
        }
        if (e.eventKind().equals("link") && out.isEmpty()) {
            return List.of(shape.elements().values().stream()
                    .filter(c ->
                            c.event().equals(e.event()) && !shape.outOf(c.id()).isEmpty())
                    .findFirst()
                    .map(c -> Set.of(at(c.id())))
                    .orElse(Set.of()));
        }
        return List.of(arrows(out));
    }

    private void boundary(Element e) {
        var clears = new TreeSet<Integer>();
        if (e.stops()) {
            clears.addAll(interior(e.host()));
            shape.boundaries(e.host()).stream().filter(b -> !b.stops()).forEach(b -> clears.add(armed(b)));
            net.step(new NetStep(List.of(e.id()), Set.of(at(e.host())), arrows(shape.outOf(e.id())), clears, Set.of()));
        } else {
            var puts = new TreeSet<>(arrows(shape.outOf(e.id())));
            puts.add(at(e.host()));
            net.step(new NetStep(List.of(e.id()), Set.of(at(e.host()), armed(e)), puts, Set.of(), Set.of()));
        }
    }

    private void end(Element e) {
        boolean all = Set.of("terminate", "error").contains(e.eventKind());
        var clears = new TreeSet<>(all ? interior(e.container()) : Set.of());
        for (Arrow a : shape.into(e.id())) {
            clears.remove(arrow(a));
            net.step(new NetStep(List.of(e.id()), Set.of(arrow(a)), Set.of(), clears, Set.of()));
        }
    }

    private void subProcess(Element e) {
        if (e.repeated()) {
            arrive(e, Set.of(at(e.id())));
            leave(e, at(e.id()), Set.of(), Set.of());
            return;
        }
        if (!e.byEvent()) {
            arrive(e, Set.of(at(e.id()), begin(e.id())));
        }
        leave(e, at(e.id()), Set.of(), interior(e.id()));
    }

    private void inclusive(Element e) {
        var in = shape.into(e.id());
        if (in.size() == 1) {
            split(e, arrow(in.get(0)));
            return;
        }
        for (List<Arrow> some : Subsets.of(in)) {
            var absent = new TreeSet<Integer>();
            in.stream().filter(a -> !some.contains(a)).forEach(a -> absent.addAll(before(e, a)));
            some.forEach(a -> absent.removeAll(before(e, a)));
            net.step(new NetStep(List.of(e.id()), arrows(some), Set.of(at(e.id())), Set.of(), absent));
        }
        split(e, at(e.id()));
    }

    private void split(Element e, int from) {
        Subsets.of(shape.outOf(e.id())).forEach(some -> move(e.id(), Set.of(from), arrows(some)));
    }

    /** Everything from which another token may still come to an arrow of a join, itself included. */
    private Set<Integer> before(Element join, Arrow last) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(last.from()));
        var places = new TreeSet<>(Set.of(arrow(last)));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(join.id()) || !seen.add(id)) {
                continue;
            }
            places.add(at(id));
            shape.into(id).forEach(a -> {
                places.add(arrow(a));
                open.add(a.from());
            });
            shape.find(id).filter(e -> !e.host().isEmpty()).ifPresent(e -> open.add(e.host()));
        }
        return places;
    }

    private Set<Integer> arrows(List<Arrow> arrows) {
        var places = new HashSet<Integer>();
        arrows.forEach(a -> places.add(arrow(a)));
        return places;
    }

    /** Every place inside a container, not the one that says it runs. */
    private Set<Integer> interior(String container) {
        var places = new TreeSet<Integer>();
        var inside = shape.within(container);
        if (shape.inside(container).isEmpty()) {
            return places;
        }
        places.add(begin(container));
        for (String id : inside) {
            places.add(at(id));
            shape.find(id).filter(e -> e.type().equals("boundaryEvent")).ifPresent(b -> places.add(armed(b)));
            if (!shape.inside(id).isEmpty()) {
                places.add(begin(id));
            }
        }
        shape.arrows().stream().filter(a -> inside.contains(a.from())).forEach(a -> places.add(arrow(a)));
        return places;
    }
}
