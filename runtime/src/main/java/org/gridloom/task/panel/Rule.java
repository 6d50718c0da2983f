package org.gridloom.task.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the votes of a stage become one decision.
 *
 * @param amount votes for {@code QUORUM}, per cent for {@code SHARE}, summed weight for {@code WEIGHT}; else 0
 * @param veto whether one rejection decides at once
 */
public record Rule(Kind kind, int amount, boolean veto) {
    /**
     * {@code ONE}: a single seat. {@code ANY} (或签): the first vote decides. {@code ALL} (会签): all answer, approved when all approve.
     * {@code QUORUM}, {@code SHARE}, {@code WEIGHT} (票签): approved as soon as enough approve, rejected as soon as that cannot be
     * any more. {@code IN_TURN} (依次): as {@code ALL}, one after the other. {@code JOINT} (协办): the lead decides when all
     * assistants have answered.
     */
    public enum Kind {
        ONE,
        ANY,
        ALL,
        QUORUM,
        SHARE,
        WEIGHT,
        IN_TURN,
        JOINT
    }

    public static final Rule SINGLE = new Rule(Kind.ONE, 0, false);
    public static final Rule EVERYBODY = new Rule(Kind.ALL, 0, false);

    private static final Pattern WORD = Pattern.compile("(one|any|all|in-turn|joint)|(quorum|share|weight):(\\d{1,4})");

    public Rule {
        boolean counted = kind == Kind.QUORUM || kind == Kind.SHARE || kind == Kind.WEIGHT;
        if (counted ? amount < 1 || (kind == Kind.SHARE && amount > 100) : amount != 0) {
            throw new IllegalArgumentException("not a rule: " + kind + " " + amount);
        }
    }

    /** As a process writes it, e.g. {@code all}, {@code quorum:2}, {@code share:60}; empty when it is no rule. */
    public static Optional<Rule> of(String word, boolean veto) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        int amount = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        try {
            return Optional.of(
                    new Rule(Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), amount, veto));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /** The rule of a stage that got a further seat: one alone no longer decides. */
    Rule beside() {
        return kind == Kind.ONE ? new Rule(Kind.ALL, 0, veto) : this;
    }

    /** What the seats that are not withdrawn come to; {@code NONE} while it is not decided. */
    Verdict judge(List<Seat> all) {
        var seats =
                all.stream().filter(seat -> seat.state() != SeatState.WITHDRAWN).toList();
        var done = seats.stream().filter(Seat::counts).toList();
        if (veto && done.stream().anyMatch(seat -> seat.vote() == Verdict.REJECT)) {
            return Verdict.REJECT;
        }
        return switch (kind) {
            case ONE, ALL, IN_TURN -> done.size() < seats.size() ? Verdict.NONE : enough(done, done.size(), 0, false);
            case ANY -> done.isEmpty() ? Verdict.NONE : done.get(0).vote();
            case QUORUM -> enough(done, Math.min(amount, seats.size()), seats.size() - done.size(), false);
            case SHARE -> enough(done, (amount * seats.size() + 99) / 100, seats.size() - done.size(), false);
            case WEIGHT -> {
                int total = weight(seats);
                yield enough(done, Math.min(amount, total), total - weight(done), true);
            }
            case JOINT -> joint(seats, done);
        };
    }

    private static Verdict enough(List<Seat> done, int needed, int outstanding, boolean weighed) {
        var approving =
                done.stream().filter(seat -> seat.vote() == Verdict.APPROVE).toList();
        int sum = weighed ? weight(approving) : approving.size();
        return sum >= needed ? Verdict.APPROVE : sum + outstanding < needed ? Verdict.REJECT : Verdict.NONE;
    }

    private static Verdict joint(List<Seat> seats, List<Seat> done) {
        return done.size() < seats.size()
                ? Verdict.NONE
                : done.stream().filter(Seat::lead).map(Seat::vote).findFirst().orElse(Verdict.NONE);
    }

    private static int weight(List<Seat> seats) {
        return seats.stream().mapToInt(Seat::weight).sum();
    }
}
