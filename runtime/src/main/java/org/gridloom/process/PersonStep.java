package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user task: work for people, kept by whoever implements {@link TaskPort}. */
final class PersonStep extends StepHandler {
    /** Variable that lists the steps people have completed: what a return may go back to. */
    static final String PASSED = "_passed";

    PersonStep(ProcessDefinition definition, Surroundings around) {
        super(Normalizer.PERSON, definition, around);
    }

    @Override
    @Nullable
    Map<String, Object> open(Step step) {
        var row = step.row();
        StepDefinition drawn = definition.steps().get(step.id());
        if (drawn == null) {
            throw new IllegalStateException("no such step: " + step.id());
        }
        around.tasks()
                .get()
                .opened(new OpenedStep(
                        step.itemId(),
                        row.id(),
                        row.node(),
                        row.bundle(),
                        row.caseId(),
                        row.legId(),
                        drawn,
                        step.variables()));
        return null;
    }

    @Override
    void completed(Step step) {
        var passed = new ArrayList<Object>();
        if (step.token().getVariable(PASSED) instanceof Collection<?> before) {
            passed.addAll(before);
        }
        if (!passed.contains(step.id())) {
            passed.add(step.id());
            step.token().setVariable(PASSED, passed);
        }
        around.tasks().get().closed(step.itemId(), ClosedHow.COMPLETED);
    }

    @Override
    void withdrawn(Step step) {
        around.tasks().get().closed(step.itemId(), ClosedHow.WITHDRAWN);
    }
}
