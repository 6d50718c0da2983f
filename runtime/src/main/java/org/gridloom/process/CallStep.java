package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call activity. With a direction it hands a leg of the case to another unit, whose process runs under that unit's own
 * configuration; without one it runs at the same node as part of the same leg.
 */
final class CallStep extends StepHandler {
    private final Children children;

    /** Starts and ends called processes. */
    interface Children {
        /** @return the child's variables when it is already over, null when it waits */
        @Nullable
        Map<String, Object> start(InstanceRow template, Map<String, Object> variables);

        void cancelCalled(InstanceRow parent, String parentItem);
    }

    CallStep(ProcessDefinition definition, Surroundings around, Children children) {
        super(Normalizer.CALL, definition, around);
        this.children = children;
    }

    @Override
    @Nullable
    Map<String, Object> open(Step step) {
        var call = definition.calls().get(step.id());
        if (call == null) {
            return Map.of();
        }
        var row = step.row();
        var passed = new HashMap<String, Object>(definition.input(step.id(), step.variables()));
        if (call.handOver().isEmpty()) {
            passed.put("caseId", row.caseId());
            passed.put("legId", row.legId());
            var here = InstanceRow.fresh(
                    row.node(),
                    row.bundle(),
                    call.process(),
                    row.caseId(),
                    row.legId(),
                    false,
                    row.id(),
                    step.itemId());
            return children.start(here, passed);
        }
        Object number = step.variables().get("caseNumber");
        if (number != null) {
            passed.put("caseNumber", number);
        }
        HandOver receiver = around.cases()
                .get()
                .handOver(new HandOverRequest(
                        row.id(),
                        row.node(),
                        row.bundle(),
                        row.caseId(),
                        row.legId(),
                        call.handOver().get(),
                        step.id(),
                        call.process(),
                        passed));
        passed.putAll(receiver.variables());
        passed.put("caseId", row.caseId());
        passed.put("legId", receiver.legId());
        var template = InstanceRow.fresh(
                receiver.node(),
                receiver.bundle(),
                receiver.process(),
                row.caseId(),
                receiver.legId(),
                true,
                row.id(),
                step.itemId());
        return children.start(template, passed);
    }

    @Override
    void completed(Step step) {
        Passed.note(definition, step.id(), step.token());
    }

    @Override
    void withdrawn(Step step) {
        children.cancelCalled(step.row(), step.itemId());
    }
}
