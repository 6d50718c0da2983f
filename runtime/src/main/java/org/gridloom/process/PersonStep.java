package org.gridloom.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user task: work for people, kept by whoever implements {@link TaskPort}. */
final class PersonStep extends StepHandler {
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
        Passed.note(definition, step.id(), step.token());
        Returned.forget(step.token(), step.id());
        around.tasks().get().closed(step.itemId(), ClosedHow.COMPLETED);
    }

    @Override
    void withdrawn(Step step) {
        around.tasks()
                .get()
                .closed(
                        step.itemId(),
                        Work.current().isDone(step.itemId()) ? ClosedHow.COMPLETED : ClosedHow.WITHDRAWN);
    }
}
