package org.gridloom.change.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes comparable outcomes of what was replayed and of what is on record. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(Theatre theatre, String urgency, Optional<Instant> due) {
        var steps = new ArrayList<Outcome.Step>();
        var counted = new HashMap<String, Integer>();
        for (Theatre.Opened opened : theatre.all) {
            String step = opened.step.step().id();
            String key = opened.recorded
                    .map(CaseRecord.Opening::id)
                    .orElseGet(() -> step + "#" + counted.merge(step, 1, Integer::sum));
            boolean seats = opened.recorded.filter(CaseRecord.Opening::panel).isPresent();
            steps.add(new Outcome.Step(
                    key,
                    opened.step.step().name(),
                    opened.assigned.unitId(),
                    seats ? List.of() : opened.assigned.posts(),
                    opened.at,
                    opened.dueAt,
                    opened.doneAt,
                    late(opened.doneAt, opened.dueAt)));
        }
        var stands = theatre.remarks.stream()
                .filter(remark -> remark.why() == Replayed.Why.NO_RECORD || remark.why() == Replayed.Why.CONNECTOR)
                .map(Replayed.Remark::what)
                .toList();
        return new Outcome(urgency, due, theatre.closing.map(end -> late(end, due)), steps, stands);
    }

    /** What is on record; openings of one moment in the order in which a replay came to them. */
    static Outcome of(CaseRecord record, Outcome replayed) {
        var order = replayed.route();
        var steps = record.openings().stream()
                .sorted(Comparator.comparing((CaseRecord.Opening each) -> place(each, order))
                        .thenComparing(CaseRecord.Opening::openedAt))
                .map(each -> step(each))
                .collect(Collectors.toList());
        return new Outcome(record.urgency(), record.dueAt(), record.closing(), steps, List.of());
    }

    private static int place(CaseRecord.Opening opening, List<String> order) {
        int at = order.indexOf(opening.id());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Whether the order of a replay is one the record allows: no step before one that opened clearly earlier. */
    static boolean inOrder(CaseRecord record, Outcome replayed) {
        Instant last = Instant.MIN;
        for (String key : replayed.route()) {
            var opening = record.opening(key);
            if (opening.isPresent()) {
                if (opening.get().openedAt().plus(Theatre.SAME).isBefore(last)) {
                    return false;
                }
                last = opening.get().openedAt();
            }
        }
        return true;
    }

    private static Outcome.Step step(CaseRecord.Opening opening) {
        var done = opening.done().map(CaseRecord.Done::at);
        return new Outcome.Step(
                opening.id(),
                opening.name(),
                opening.unitId(),
                opening.panel() ? List.of() : opening.posts(),
                opening.openedAt(),
                opening.dueAt(),
                done,
                late(done, opening.dueAt()));
    }

    private static boolean late(Optional<Instant> done, Optional<Instant> due) {
        return done.isPresent() && due.isPresent() && done.get().isAfter(due.get());
    }

    private static CaseRecord.Closing late(CaseRecord.Closing closing, Optional<Instant> due) {
        return new CaseRecord.Closing(
                closing.at(), closing.cancelled(), closing.how(), late(Optional.of(closing.at()), due));
    }
}
