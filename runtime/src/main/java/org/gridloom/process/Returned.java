package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.CompositeContextNodeInstance;
import org.jbpm.workflow.instance.node.EventSubProcessNodeInstance;
import org.jbpm.workflow.instance.node.ForEachNodeInstance;
import org.jbpm.workflow.instance.node.JoinInstance;

/**
 * Where the tokens of a region stood when a return took them away: what going straight back puts there again. Kept for people's
 * steps only; a call or a wait that was withdrawn is not made twice.
 */
final class Returned {
    /** Variable that holds, for each step that was returned to, where from and what stood open. */
    static final String VARIABLE = "_returned";

    private Returned() {}

    static void note(WorkflowProcessInstance state, String to, String from, List<Map<String, Object>> tokens) {
        var all = without(state.getVariable(VARIABLE), Set.of(to));
        all.add(Map.of("to", to, "from", from, "tokens", tokens));
        state.setVariable(VARIABLE, all);
    }

    /** What was returned to these steps no longer counts: they are done, or withdrawn themselves. */
    static void forget(WorkflowProcessInstance state, Set<String> steps) {
        if (state.getVariable(VARIABLE) instanceof Collection<?> before && !before.isEmpty()) {
            state.setVariable(VARIABLE, without(before, steps));
        }
    }

    /** The same for a step that a token leaves; costs nothing when nothing was ever returned. */
    static void forget(NodeInstanceImpl token, String step) {
        if (token.getVariable(VARIABLE) instanceof Collection<?> before && !before.isEmpty()) {
            token.setVariable(VARIABLE, without(before, Set.of(step)));
        }
    }

    private static List<Object> without(Object before, Set<String> steps) {
        var all = new ArrayList<Object>();
        if (before instanceof Collection<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map && !steps.contains(String.valueOf(map.get("to")))) {
                    all.add(entry);
                }
            }
        }
        return all;
    }

    /** Reads the variables of the instance as a whole: one that was only loaded to be looked at does not find them one by one. */
    static Optional<Map<?, ?>> to(WorkflowProcessInstance state, String step) {
        if (state.getVariables().get(VARIABLE) instanceof Collection<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map && step.equals(map.get("to"))) {
                    return Optional.of(map);
                }
            }
        }
        return Optional.empty();
    }

    /** The tokens as they can be put there again; empty when one of them cannot. */
    static Optional<List<Map<String, Object>>> capture(
            ProcessDefinition definition, Marking marking, Collection<NodeInstance> tokens) {
        var all = new ArrayList<Map<String, Object>>();
        for (NodeInstance token : tokens) {
            String id = marking.id(token);
            if (definition.steps().containsKey(id)) {
                all.add(Map.of("open", id));
            } else if (token instanceof JoinInstance join) {
                all.add(Map.of("join", id, "from", marking.arrived(join)));
            } else if (token instanceof CompositeContextNodeInstance inner
                    && !(token instanceof ForEachNodeInstance)
                    && !(token instanceof EventSubProcessNodeInstance)) {
                var inside = capture(definition, marking, inner.getNodeInstances(false));
                if (inside.isEmpty()) {
                    return Optional.empty();
                }
                all.add(Map.of("in", id, "tokens", inside.get()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /** Joins first: what is opened may run into them at once. */
    static void restore(
            Marking marking, WorkflowProcessInstance state, NodeInstanceContainer container, Collection<?> tokens) {
        for (Object token : tokens) {
            if (token instanceof Map<?, ?> join && join.get("join") instanceof String id) {
                marking.credit(container, id, strings(Objects.requireNonNull(join.get("from"))));
            }
        }
        for (Object token : tokens) {
            if (token instanceof Map<?, ?> open && open.get("open") instanceof String id) {
                Marking.trigger(container, marking.node(container, id));
            } else if (token instanceof Map<?, ?> inner
                    && inner.get("in") instanceof String id
                    && inner.get("tokens") instanceof Collection<?> inside) {
                restore(marking, state, Shell.open(marking.node(container, id), container, state), inside);
            }
        }
    }

    private static List<String> strings(Object values) {
        return values instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
