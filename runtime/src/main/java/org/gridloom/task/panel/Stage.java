package org.gridloom.task.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Seats that decide together.
 *
 * @param seats in order; those that were removed stay, withdrawn
 * @param decision {@code NONE} while it is not decided
 * @param added whether somebody put it into the step; the step's own stage was drawn
 */
public record Stage(Rule rule, List<Seat> seats, Verdict decision, boolean added) {
    public Stage {
        seats = List.copyOf(seats);
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("a stage has a seat");
        }
        if (rule.kind() == Rule.Kind.JOINT && seats.stream().filter(Seat::lead).count() != 1) {
            throw new IllegalArgumentException("a joint stage has one lead");
        }
    }

    public static Stage of(Rule rule, List<Seat> seats) {
        return new Stage(rule, seats, Verdict.NONE, false);
    }

    /** The same as one that somebody put in. */
    Stage asAdded() {
        return new Stage(rule, seats, decision, true);
    }

    /** Everybody in it was taken off again: it is passed over. */
    boolean gone() {
        return added && decision == Verdict.NONE && remaining() == 0;
    }

    /** Whose turn it is: those who may answer now. */
    public List<Seat> active() {
        var waiting = seats.stream().filter(seat -> !seat.state().over()).toList();
        return switch (rule.kind()) {
            case IN_TURN -> waiting.stream().limit(1).toList();
            case JOINT -> {
                var assisting = waiting.stream().filter(seat -> !seat.lead()).toList();
                yield assisting.isEmpty() ? waiting : assisting;
            }
            default -> waiting;
        };
    }

    /** Seats that count or still may. */
    long remaining() {
        return seats.stream()
                .filter(seat -> seat.state() != SeatState.WITHDRAWN)
                .count();
    }

    /** The one whose answer stands for the decision: who last voted so; in a joint stage the lead. */
    Seat deciding() {
        return seats.stream()
                .filter(Seat::counts)
                .filter(seat -> seat.vote() == decision)
                .filter(seat -> rule.kind() != Rule.Kind.JOINT || seat.lead() || rule.veto())
                .max(Comparator.comparingInt(Seat::turn))
                .orElseThrow(() -> new IllegalStateException("a decision without a vote for it"));
    }

    /** Open seats in pools, by the posts a step names now. */
    Stage pools(List<String> posts, List<String> otherwise) {
        return new Stage(
                rule,
                seats.stream()
                        .map(seat -> seat.pooled() && !seat.state().over() ? seat.pool(posts, otherwise) : seat)
                        .toList(),
                decision,
                added);
    }

    Stage change(String seatId, UnaryOperator<Seat> change) {
        return new Stage(
                rule,
                seats.stream()
                        .map(seat -> seat.id().equals(seatId) ? change.apply(seat) : seat)
                        .toList(),
                decision,
                added);
    }

    /** A further seat; in turn it comes right after the present one. */
    Stage with(Seat seat) {
        var more = new ArrayList<>(seats);
        int at = rule.kind() == Rule.Kind.IN_TURN && !active().isEmpty()
                ? seats.indexOf(active().get(0)) + 1
                : seats.size();
        more.add(at, seat);
        return new Stage(rule.beside(), more, decision, added);
    }

    /** Judged anew; once decided, whoever has not answered need not. */
    Stage judged() {
        Verdict now = gone() ? Verdict.NONE : rule.judge(seats);
        return now == Verdict.NONE
                ? this
                : new Stage(
                        rule,
                        seats.stream()
                                .map(seat -> seat.state().over() ? seat : seat.withdrawn())
                                .toList(),
                        now,
                        added);
    }

    /** The lead decides when the assistants have answered. A stage where others decide as well cannot become so. */
    Stage joint(String lead, List<Seat> assistants) {
        boolean leads = seats.stream()
                .filter(seat -> seat.id().equals(lead) && !seat.state().over())
                .anyMatch(seat -> rule.kind() == Rule.Kind.JOINT
                        ? seat.lead()
                        : rule.kind() == Rule.Kind.ONE && remaining() == 1);
        if (!leads) {
            throw Panel.refused(PanelProblem.SEAT_STATE, lead);
        }
        var all = new ArrayList<Seat>();
        seats.forEach(seat -> all.add(seat.id().equals(lead) ? seat.leading() : seat));
        all.addAll(assistants);
        return new Stage(new Rule(Rule.Kind.JOINT, 0, rule.veto()), all, Verdict.NONE, added);
    }

    Stage assistantsOver() {
        return rule.kind() != Rule.Kind.JOINT
                ? this
                : new Stage(
                        rule,
                        seats.stream()
                                .map(seat -> seat.lead() || seat.state().over() ? seat : seat.withdrawn())
                                .toList(),
                        decision,
                        added);
    }

    /** The seats that could be taken away while the stage decides, or, if it was added, before. */
    public List<Seat> removable() {
        return seats.stream()
                .filter(seat -> !seat.state().over() && !(rule.kind() == Rule.Kind.JOINT && seat.lead()))
                .filter(seat -> added || remaining() > 1)
                .toList();
    }

    /** A stage that somebody put in may lose its last seat: then it is passed over. */
    void requireRemovable(Seat seat) {
        if (seat.state().over()) {
            throw Panel.refused(PanelProblem.SEAT_OVER, seat.id());
        }
        if (rule.kind() == Rule.Kind.JOINT && seat.lead()) {
            throw Panel.refused(PanelProblem.SEAT_LEADS, seat.id());
        }
        if (remaining() <= 1 && !added) {
            throw Panel.refused(PanelProblem.SEAT_IS_LAST, seat.id());
        }
    }

    Stage closed() {
        return new Stage(
                rule,
                seats.stream()
                        .map(seat -> seat.state().over() ? seat : seat.withdrawn())
                        .toList(),
                decision,
                added);
    }
}
