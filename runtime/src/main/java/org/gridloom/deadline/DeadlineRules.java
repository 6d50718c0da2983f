package org.gridloom.deadline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.OfKind;
import org.gridloom.deadline.count.Counting;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.deadline.ladder.RungText;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** An artifact of kind {@code deadline}: the limits of one kind of work and the calendar they are counted in (AH-3). */
@OfKind("deadline")
@JsonIgnoreProperties({"kind", "title"})
public record DeadlineRules(String name, String calendar, List<Rule> limits) {
    public DeadlineRules {
        limits = List.copyOf(limits);
    }

    /**
     * One limit.
     *
     * @param limit the longest it may be; what holds when the decision is silent, or there is none
     * @param decision name of a decision whose output {@code limit} is taken when it ends earlier
     * @param warn share of the limit in percent after which the holder is warned; 0 for none, 80 when not said
     * @param ladder the rungs, instead of the warning
     */
    public record Rule(
            String id,
            @Nullable String limit,
            @Nullable String decision,
            @Nullable Integer warn,
            @Nullable String roll,
            @JsonProperty("on-return") @Nullable OnReturn onReturn,
            @JsonProperty("ladder") @Nullable List<RungText> rungs) {
        public Rule {
            rungs = rungs == null ? null : List.copyOf(rungs);
            if (limit != null) {
                Limit.parse(limit);
            }
            if (limit == null && decision == null) {
                throw new IllegalArgumentException("neither limit nor decision: " + id);
            }
            if (rungs != null) {
                Ladder.of(rungs.stream().map(RungText::rung).toList());
            }
        }

        public Optional<Limit> ownLimit() {
            return Optional.ofNullable(limit).map(this::read);
        }

        public Optional<String> decisionName() {
            return Optional.ofNullable(decision);
        }

        /** Reads a limit that a decision answered, under this rule's rolling. */
        public Limit read(String text) {
            var read = Limit.parse(text);
            boolean rolls = roll != null && read.counting() == Counting.NATURAL_DAYS;
            return rolls ? new Limit(read.counting(), read.amount(), true) : read;
        }

        /** What is told and raised, and when. */
        public Ladder ladder() {
            return rungs == null
                    ? Ladder.usual(warn == null ? 80 : warn)
                    : Ladder.of(rungs.stream().map(RungText::rung).toList());
        }

        public OnReturn returned() {
            return onReturn == null ? OnReturn.REMAINING : onReturn;
        }
    }

    public Optional<Rule> find(String id) {
        return limits.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule of this id; refuses with {@link DeadlineProblem#DEADLINE_RULE_NOT_FOUND}. */
    public Rule require(String id) {
        return find(id).orElseThrow(() ->
                new Problem(DeadlineProblem.DEADLINE_RULE_NOT_FOUND, Map.of("rule", id, "deadline", name)));
    }
}
