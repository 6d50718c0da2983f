package org.gridloom.change.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.process.PanelDefinition;
import org.gridloom.shared.Problem;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.SeatState;
import org.gridloom.task.panel.Verdict;

/**
 * What a step of several seats comes to. Under the rule it had, what it came to then; under another rule the votes that were
 * given are counted again, in the order they were given, by the panel itself.
 */
final class Retally {
    private Retally() {}

    /** Empty when it was not decided then, or would not be by the votes that were given. */
    static Optional<CaseRecord.Done> of(CaseRecord.Opening opening, Optional<PanelDefinition> drawn) {
        var seats = opening.seats();
        if (seats.isEmpty() || drawn.isEmpty()) {
            return opening.done();
        }
        Panel then = seats.get().panel();
        Rule rule = rule(drawn.get(), then);
        // Where somebody put stages in, the rule of the first is not the whole story.
        if (then.stages().size() != 1 || then.stages().get(0).rule().equals(rule)) {
            return opening.done();
        }
        return again(seats.get(), rule, drawn.get());
    }

    private static Optional<CaseRecord.Done> again(CaseRecord.Seats seats, Rule rule, PanelDefinition drawn) {
        var order = seats.panel()
                .seats()
                .filter(seat -> seats.votes().containsKey(seat.id()))
                .sorted(Comparator.comparingInt(Seat::turn))
                .toList();
        try {
            Panel panel =
                    Panel.of(rule, seats.panel().seats().map(Retally::unvoted).toList());
            for (Seat seat : order) {
                var vote = seats.votes().get(seat.id());
                if (vote == null || panel.over()) {
                    break;
                }
                panel = panel.decide(seat.id(), verdict(drawn, vote.answers()));
            }
            Panel decided = panel;
            return panel.deciding()
                    .flatMap(seat -> Optional.ofNullable(seats.votes().get(seat.id())))
                    .map(vote -> new CaseRecord.Done(vote.at(), told(decided, vote.answers())));
        } catch (Problem outOfTurn) {
            return Optional.empty();
        }
    }

    /** Where nobody would lead, all answer. */
    private static Rule rule(PanelDefinition drawn, Panel then) {
        var rule = Rule.of(drawn.rule(), drawn.veto()).orElse(Rule.EVERYBODY);
        boolean led = then.seats().filter(Seat::lead).count() == 1;
        return rule.kind() == Rule.Kind.JOINT && !led ? new Rule(Rule.Kind.ALL, 0, drawn.veto()) : rule;
    }

    private static Seat unvoted(Seat seat) {
        String holder = seat.holder().isEmpty() ? seat.id() : seat.holder();
        return new Seat(
                seat.id(), seat.posts(), holder, "", SeatState.CLAIMED, seat.weight(), seat.lead(), Verdict.NONE, 0);
    }

    private static Verdict verdict(PanelDefinition drawn, Map<String, Object> answers) {
        return drawn.approves()
                        .map(approval -> approval.value().equals(String.valueOf(answers.get(approval.field()))))
                        .orElse(true)
                ? Verdict.APPROVE
                : Verdict.REJECT;
    }

    /** What the process is told: the deciding answers, the verdict and the count. */
    static Map<String, Object> told(Panel panel, Map<String, Object> answers) {
        var votes = new HashMap<String, Object>();
        votes.put("approve", panel.votes(Verdict.APPROVE));
        votes.put("reject", panel.votes(Verdict.REJECT));
        votes.put("seats", panel.seats().count());
        var told = new HashMap<>(answers);
        told.put("verdict", panel.decision().name().toLowerCase(Locale.ROOT));
        told.put("votes", votes);
        return told;
    }
}
