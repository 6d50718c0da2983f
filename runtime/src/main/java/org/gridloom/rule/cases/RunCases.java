package org.gridloom.rule.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.rule.DecisionTrial;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Runs stored cases against a DMN text, by the engine itself. */
public final class RunCases {
    private RunCases() {}

    /**
     * What came of one case.
     *
     * @param wrong name of the first answer that is not as expected; null when all are
     * @param expected that answer as expected
     * @param actual that answer as it is, or the code of the refusal
     * @param taken rows taken, from 1, by table
     * @param answers everything answered
     */
    public record Outcome(
            String name,
            boolean passed,
            @Nullable String wrong,
            @Nullable Object expected,
            @Nullable Object actual,
            Map<String, List<Integer>> taken,
            Map<String, Object> answers) {}

    /** @param coverage each table with the rows no case took */
    public record Report(List<Outcome> outcomes, List<DecisionTrial.Coverage> coverage) {
        public Report {
            outcomes = List.copyOf(outcomes);
            coverage = List.copyOf(coverage);
        }

        /** Whether all came true. */
        public boolean passed() {
            return outcomes.stream().allMatch(Outcome::passed);
        }
    }

    /** Refuses a text that is no decision with RULE_REJECTED. */
    public static Report of(String decision, String text, List<DecisionCase> cases) {
        var trial = new DecisionTrial(text);
        var outcomes = new ArrayList<Outcome>();
        cases.forEach(one -> outcomes.add(run(trial, decision, one)));
        return new Report(outcomes, trial.coverage());
    }

    private static Outcome run(DecisionTrial trial, String decision, DecisionCase one) {
        Map<String, Object> answers;
        try {
            answers = trial.decide(decision, one.given());
        } catch (Problem refused) {
            return new Outcome(one.name(), false, decision, null, refused.code().name(), trial.lastTaken(), Map.of());
        }
        for (var expected : one.expect().entrySet()) {
            Object is = answers.get(expected.getKey());
            if (!DecisionCase.same(expected.getValue(), is)) {
                return new Outcome(
                        one.name(), false, expected.getKey(), expected.getValue(), is, trial.lastTaken(), answers);
            }
        }
        return new Outcome(one.name(), true, null, null, null, trial.lastTaken(), answers);
    }
}
