package org.gridloom.process;

import java.util.Map;

/** A box without a meaning to the machine: passed through. */
final class NothingStep extends StepHandler {
    NothingStep(ProcessDefinition definition, Surroundings around) {
        super(Normalizer.NOTHING, definition, around);
    }

    @Override
    Map<String, Object> open(Step step) {
        return Map.of();
    }
}
