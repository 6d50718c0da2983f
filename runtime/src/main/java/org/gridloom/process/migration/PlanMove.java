package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.process.migration.Plan.Landing;
import org.gridloom.process.migration.Shape.Element;
import org.gridloom.process.net.Budget;
import org.gridloom.process.net.NetCheck;
import org.gridloom.process.net.Verdict;
import org.gridloom.shared.Finding;

/** Says of one instance whether it can go on under another version, where its tokens land and what happens to its clocks. */
public final class PlanMove {
    private final Shape from;
    private final Shape to;
    private final Choices choices;
    private final List<Finding> findings = new ArrayList<>();
    private final Clocks clocks;

    private PlanMove(Shape from, Shape to, Choices choices) {
        this.from = from;
        this.to = to;
        this.choices = choices;
        this.clocks = new Clocks(from, to, choices, findings);
    }

    /**
     * All reasons at once.
     *
     * @param marking every open token and every sub-process around one
     * @param present names of the variables the instance has a value for
     */
    public static Plan handle(Shape from, Shape to, List<Token> marking, Set<String> present, Choices choices) {
        return new PlanMove(from, to, choices).plan(marking, present);
    }

    private Plan plan(List<Token> marking, Set<String> present) {
        choices.steps().forEach(this::mapped);
        var landings = new ArrayList<Landing>();
        for (Token token : marking) {
            from.find(token.element())
                    .ifPresentOrElse(
                            old -> land(token, old).ifPresent(landings::add),
                            () -> findings.add(Finding.error(
                                    token.element(), "MIGRATION_NOT_DRAWN", Map.of("id", token.element()))));
        }
        together(landings);
        if (findings.stream().noneMatch(Finding::isError)) {
            ends(landings);
        }
        var dropped = new TreeSet<String>();
        present.stream().filter(name -> !to.variables().containsKey(name)).forEach(dropped::add);
        dropped.forEach(
                name -> findings.add(Faults.warning(to.root(), "MIGRATION_VARIABLE_DROPPED", Map.of("name", name))));
        var missing = new TreeSet<String>();
        to.variables().forEach((name, valued) -> {
            if (!valued && !present.contains(name) && !from.variables().containsKey(name)) {
                missing.add(name);
            }
        });
        missing.forEach(
                name -> findings.add(Faults.warning(to.root(), "MIGRATION_VARIABLE_MISSING", Map.of("name", name))));
        return new Plan(landings, dropped, missing, findings);
    }

    private void mapped(String old, String now) {
        if (from.find(old).isEmpty()) {
            findings.add(Finding.error(old, "MIGRATION_MAPPED_FROM_NOTHING", Map.of("id", old)));
        }
        if (to.find(now).isEmpty()) {
            findings.add(Finding.error(now, "MIGRATION_MAPPED_TO_NOTHING", Map.of("from", old, "id", now)));
        }
    }

    private Optional<Landing> land(Token token, Element old) {
        String target = choices.target(old.id());
        var found = to.find(target);
        if (found.isEmpty()) {
            findings.add(Faults.error(old, "MIGRATION_STEP_REMOVED", Map.of()));
            return Optional.empty();
        }
        Element now = found.get();
        if (!now.type().equals(old.type())) {
            findings.add(Faults.error(old, "MIGRATION_TYPE_DIFFERS", Map.of("from", old.type(), "to", now.type())));
            return Optional.empty();
        }
        place(old, now);
        meaning(token, old, now);
        if (token.kind() == Token.Kind.JOIN) {
            block(token, old, now);
        }
        return Optional.of(new Landing(token, target, clocks.limit(old, now), clocks.at(token, old, now)));
    }

    private void place(Element old, Element now) {
        String expected = old.container().equals(from.root()) ? to.root() : choices.target(old.container());
        if (!now.container().equals(expected)) {
            findings.add(Faults.error(
                    old, "MIGRATION_OTHER_CONTAINER", Map.of("from", old.container(), "to", now.container())));
        }
        boolean repeats = from.repeatedAround(old.id()).isPresent();
        boolean renamed = !old.id().equals(now.id());
        if (repeats != to.repeatedAround(now.id()).isPresent() || repeats && renamed) {
            findings.add(Faults.error(old, "MIGRATION_REPEATED", Map.of()));
        }
    }

    private void meaning(Token token, Element old, Element now) {
        if (token.calling() && !old.calls().equals(now.calls())) {
            findings.add(Faults.error(old, "MIGRATION_CALL_CHANGED", Map.of("from", old.calls(), "to", now.calls())));
        }
        if (!old.event().equals(now.event())) {
            findings.add(
                    old.eventKind().equals(now.eventKind())
                            ? Faults.warning(
                                    old, "MIGRATION_EVENT_CHANGED", Map.of("from", old.event(), "to", now.event()))
                            : Faults.error(
                                    old, "MIGRATION_TYPE_DIFFERS", Map.of("from", old.event(), "to", now.event())));
        }
        var timed = eventSubProcesses(from, old);
        if (token.kind() == Token.Kind.CONTAINER && !timed.equals(eventSubProcesses(to, now))) {
            findings.add(Faults.error(old, "MIGRATION_EVENT_SUBPROCESS", Map.of()));
        }
    }

    /** What may interrupt a sub-process from within; its clocks belong to no token. */
    private static Set<String> eventSubProcesses(Shape shape, Element container) {
        return timedStarts(shape, container.id());
    }

    private static Set<String> timedStarts(Shape shape, String container) {
        var found = new TreeSet<String>();
        shape.inside(container).stream()
                .filter(Element::byEvent)
                .forEach(sub -> shape.inside(sub.id()).stream()
                        .filter(e -> e.type().equals("startEvent") && e.timed())
                        .forEach(e -> found.add(e.id() + " " + e.event())));
        return found;
    }

    /** A join keeps its credits only while it joins the same branches. */
    private void block(Token token, Element old, Element now) {
        var before = new TreeSet<String>();
        from.into(old.id()).forEach(a -> before.add(choices.target(a.from())));
        var after = new TreeSet<String>();
        to.into(now.id()).forEach(a -> after.add(a.from()));
        var credits = new TreeSet<String>();
        token.credited().forEach(id -> credits.add(choices.target(id)));
        if (!after.containsAll(credits) || before.size() != after.size()) {
            findings.add(Faults.error(
                    old,
                    "MIGRATION_BLOCK_CHANGED",
                    Map.of("from", String.join(", ", before), "to", String.join(", ", after))));
        }
    }

    private void together(List<Landing> landings) {
        if (!timedStarts(from, from.root()).equals(timedStarts(to, to.root()))) {
            findings.add(
                    Finding.error(to.root(), "MIGRATION_EVENT_SUBPROCESS", Map.of("id", to.root(), "name", to.root())));
        }
        var taken = new LinkedHashSet<String>();
        for (Landing landing : landings) {
            String old = landing.token().element();
            boolean repeats = from.repeatedAround(old).isPresent();
            if (!repeats && !taken.add(landing.to()) && landing.token().kind() != Token.Kind.CONTAINER) {
                to.find(landing.to()).ifPresent(e -> findings.add(Faults.error(e, "MIGRATION_TWO_ON_ONE", Map.of())));
            }
        }
    }

    /** From where the tokens land every way must lead to an end. */
    private void ends(List<Landing> landings) {
        var landed = landings.stream().map(this::landed).toList();
        Verdict verdict = NetCheck.check(LandingNet.of(to, landed), Budget.USUAL);
        verdict.faults().stream()
                .filter(f -> f.kind() != Verdict.Kind.DEAD)
                .findFirst()
                .ifPresent(f -> findings.add(Finding.error(
                        f.element(),
                        "MIGRATION_CANNOT_END",
                        Map.of(
                                "id", f.element(),
                                "name", to.find(f.element()).map(Element::title).orElse(f.element()),
                                "trace", String.join(" → ", f.trace())))));
        if (!verdict.decided()) {
            findings.add(Faults.warning(to.root(), "MIGRATION_NOT_DECIDED", Map.of()));
        }
    }

    private Token landed(Landing landing) {
        var credits = new HashSet<String>();
        landing.token().credited().forEach(id -> credits.add(choices.target(id)));
        return new Token(landing.token().id(), landing.to(), landing.token().kind(), credits, Set.of(), false);
    }
}
