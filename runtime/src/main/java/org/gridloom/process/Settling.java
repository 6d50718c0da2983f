package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.feel.FeelExpression;
import org.gridloom.process.join.InclusiveJoins;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/**
 * What follows in a process from a change of its data or tokens, in the same call: conditions that came true are raised, and
 * inclusive joins go on to which nothing can come any more.
 */
final class Settling {
    /** Conditions that held when they were looked at last: a condition counts when it comes true, not while it is true. */
    static final String HELD = "_held";

    private static final int MOST = 50;

    private final ProcessDefinition definition;
    private final Map<String, FeelExpression> conditions = new HashMap<>();

    Settling(ProcessDefinition definition) {
        this.definition = definition;
        var names = new ArrayList<>(definition.names());
        names.addAll(definition.items());
        definition
                .conditions()
                .forEach((event, text) -> conditions.put(Events.WHEN + event, FeelExpression.compile(text, names)));
    }

    void settle(ProcessInstance<BpmnVariables> instance) {
        if (conditions.isEmpty() && !definition.waitsForAny()) {
            return;
        }
        for (int round = 0; round < MOST && running(instance); round++) {
            boolean moved = definition.waitsForAny() && joins(instance);
            if (!moved && !(running(instance) && raise(instance))) {
                return;
            }
        }
    }

    private static boolean running(ProcessInstance<?> instance) {
        return instance.status() == ProcessInstance.STATE_ACTIVE;
    }

    private boolean raise(ProcessInstance<BpmnVariables> instance) {
        if (conditions.isEmpty()) {
            return false;
        }
        List<String> risen = ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(this::risen);
        risen.forEach(signal -> {
            if (running(instance)) {
                instance.send(SignalFactory.of(signal, Map.of()));
            }
        });
        return !risen.isEmpty();
    }

    /** The conditions that somebody waits for and that hold now and did not before. */
    private List<String> risen(WorkflowProcessInstance state) {
        var values = new HashMap<String, Object>(state.getVariables());
        var waiting = Tokens.events(state);
        var before = new TreeSet<String>();
        if (values.get(HELD) instanceof Iterable<?> held) {
            held.forEach(h -> before.add(String.valueOf(h)));
        }
        var now = new TreeSet<String>();
        conditions.forEach((signal, condition) -> {
            if (waiting.contains(signal) && condition.holds(values)) {
                now.add(signal);
            }
        });
        if (!now.equals(before)) {
            state.setVariable(HELD, List.copyOf(now));
        }
        now.removeAll(before);
        return List.copyOf(now);
    }

    private static boolean joins(ProcessInstance<BpmnVariables> instance) {
        return ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(InclusiveJoins::goOn);
    }
}
