package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script task: computes in a child process from what it is given; a fault refuses what the caller wanted. */
final class ScriptStep extends StepHandler {
    static final String LANGUAGE = "application/javascript";

    ScriptStep(ProcessDefinition definition, Surroundings around) {
        super(Normalizer.SCRIPT, definition, around);
    }

    /** The fields of the answer; one that is not a map is the field {@code result}. */
    @Override
    @Nullable
    Map<String, Object> open(Step step) {
        var script = definition.scripts().get(step.id());
        if (script == null) {
            return Map.of();
        }
        Object answer = around.scripts().run(script, definition.input(step.id(), step.variables()));
        var result = new LinkedHashMap<String, Object>();
        if (answer instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (value != null) {
                    result.put(String.valueOf(name), value);
                }
            });
        } else if (answer != null) {
            result.put("result", answer);
        }
        return result;
    }
}
