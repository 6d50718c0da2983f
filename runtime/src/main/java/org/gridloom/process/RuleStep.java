package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A business rule task: a decision table or a rule set of the instance's bundle, decided at once. */
final class RuleStep extends StepHandler {
    RuleStep(ProcessDefinition definition, Surroundings around) {
        super(Normalizer.RULE, definition, around);
    }

    @Override
    @Nullable
    Map<String, Object> open(Step step) {
        var rule = definition.rules().get(step.id());
        if (rule == null) {
            return Map.of();
        }
        String bundle = step.row().bundle();
        var input = definition.input(step.id(), step.variables());
        if (rule.kind().equals("decision")) {
            return around.decisions().decide(bundle, rule.name(), input);
        }
        var found = around.rulesets().run(bundle, rule.name(), input);
        var result = new LinkedHashMap<String, Object>();
        if (!found.isEmpty()) {
            result.putAll(found.get(0));
        }
        result.put("results", found);
        return result;
    }
}
