package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jspecify.annotations.Nullable;

/** What had been done in a region that a return withdraws, and has a step that undoes it: that runs, the last one done first. */
final class Undone {
    /** Variable that holds the steps still to be undone, in the order in which they had been done. */
    static final String VARIABLE = "_undoing";

    private Undone() {}

    /** Those of these steps that were done and can be undone, once for each time, as they were done. */
    static List<String> among(WorkflowProcessInstance state, Set<String> steps) {
        return strings(state.getVariables().get(Compensation.DONE)).stream()
                .filter(steps::contains)
                .toList();
    }

    /** Begins to undo them beside everything else; what they had noted is forgotten, for they will be done again. */
    static void begin(Marking marking, WorkflowProcessInstance state, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var left = strings(state.getVariables().get(Compensation.DONE));
        left.removeAll(steps);
        state.setVariable(Compensation.DONE, left);
        var undoing = strings(state.getVariables().get(VARIABLE));
        undoing.addAll(steps);
        state.setVariable(VARIABLE, undoing);
        Marking.trigger(state, marking.node(state, Compensation.TAKE + Compensation.RETURNED));
    }

    /** The next one to undo, which is no longer to be undone; {@link Compensation#NOTHING_LEFT} when none is left. */
    static String next(NodeInstanceImpl token) {
        var undoing = strings(token.getVariable(VARIABLE));
        if (undoing.isEmpty()) {
            return Compensation.NOTHING_LEFT;
        }
        String last = undoing.remove(undoing.size() - 1);
        token.setVariable(VARIABLE, undoing);
        return last;
    }

    private static List<String> strings(@Nullable Object values) {
        var all = new ArrayList<String>();
        if (values instanceof Collection<?> many) {
            many.forEach(value -> all.add(String.valueOf(value)));
        }
        return all;
    }
}
