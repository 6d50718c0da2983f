package org.gridloom.change.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.deadline.count.WorkCalendar;

/** What differs between two outcomes of one case, as people would say it; names of steps and units, never of persons. */
final class Comparison {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final Outcome was;
    private final Outcome now;
    private final List<Difference> found = new ArrayList<>();

    /** A kind of difference. */
    enum What {
        ROUTE,
        ASSIGNEE,
        DUE,
        OVERDUE,
        URGENCY,
        CLOSING
    }

    /** @param where a step's name; empty for the whole case */
    record Difference(What what, String where, String from, String to) {}

    private Comparison(Outcome was, Outcome now) {
        this.was = was;
        this.now = now;
    }

    static List<Difference> of(Outcome was, Outcome now) {
        var comparison = new Comparison(was, now);
        comparison.compare();
        return List.copyOf(comparison.found);
    }

    private void compare() {
        differ(What.URGENCY, "", was.urgency(), now.urgency());
        if (!was.route().equals(now.route())) {
            found.add(new Difference(What.ROUTE, "", names(was), names(now)));
        }
        due("", was.dueAt(), now.dueAt());
        for (Outcome.Step before : was.steps()) {
            now.step(before.key()).ifPresent(after -> step(before, after));
        }
        closing();
    }

    private void step(Outcome.Step before, Outcome.Step after) {
        boolean postsKnown = !before.posts().isEmpty() && !after.posts().isEmpty();
        if (!before.unitId().equals(after.unitId())
                || postsKnown && !before.posts().equals(after.posts())) {
            found.add(new Difference(What.ASSIGNEE, after.name(), whose(before), whose(after)));
        }
        due(after.name(), before.dueAt(), after.dueAt());
        differ(What.OVERDUE, after.name(), String.valueOf(before.late()), String.valueOf(after.late()));
    }

    private void closing() {
        boolean same = was.closing().isPresent() == now.closing().isPresent()
                && was.closing()
                        .map(before -> before.how()
                                        .equals(now.closing().orElseThrow().how())
                                && before.cancelled()
                                        == now.closing().orElseThrow().cancelled()
                                && Theatre.near(
                                        before.at(), now.closing().orElseThrow().at()))
                        .orElse(true);
        if (!same || !was.standsAt().equals(now.standsAt())) {
            found.add(new Difference(What.CLOSING, "", end(was), end(now)));
        }
        if (was.closing().isPresent() && now.closing().isPresent()) {
            differ(
                    What.OVERDUE,
                    "",
                    String.valueOf(was.closing().get().late()),
                    String.valueOf(now.closing().get().late()));
        }
    }

    private void due(String where, Optional<Instant> from, Optional<Instant> to) {
        if (!from.equals(to)) {
            found.add(new Difference(What.DUE, where, said(from), said(to)));
        }
    }

    private void differ(What what, String where, String from, String to) {
        if (!from.equals(to)) {
            found.add(new Difference(what, where, from, to));
        }
    }

    private static String whose(Outcome.Step step) {
        return step.unitId() + (step.posts().isEmpty() ? "" : " (" + String.join(", ", step.posts()) + ")");
    }

    private static String names(Outcome outcome) {
        return outcome.steps().stream().map(Outcome.Step::name).collect(Collectors.joining(" → "));
    }

    private static String said(Optional<Instant> at) {
        return at.map(TIME::format).orElse("-");
    }

    private static String end(Outcome outcome) {
        if (outcome.closing().isPresent()) {
            var closing = outcome.closing().get();
            return closing.how() + " " + TIME.format(closing.at());
        }
        return outcome.standsAt().isEmpty() ? "open" : "open: " + String.join(", ", outcome.standsAt());
    }
}
