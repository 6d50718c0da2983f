package org.gridloom.process.join;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import org.kie.api.definition.process.NodeContainer;
import org.kie.api.definition.process.WorkflowElementIdentifier;

/**
 * Inclusive joins as BPMN 2.0 means them: one goes on unless a token can still come to an arrow on which none stands. A token
 * that could just as well come to an arrow that is taken already belongs to a later round and is not waited for: in a loop,
 * beside other branches, it would wait for this one. The engine's own rule lets both wait for ever.
 */
public final class InclusiveJoins {
    /** On a join: for each node an arrow comes from, the nodes from which a token can get to that arrow. */
    private static final String BEFORE = "gridloom.before";

    /** More arrows than anybody draws: the engine counts what came and never lets it go on by itself. */
    private static final String NEVER = "1000000";

    private InclusiveJoins() {}

    /** Takes the inclusive joins of a parsed process away from the engine. */
    public static void prepare(Iterable<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Join join && join.getType() == Join.TYPE_OR) {
                join.setMetaData(BEFORE, before(join));
                join.setType(Join.TYPE_N_OF_M);
                join.setN(NEVER);
            }
        }
    }

    private static Map<WorkflowElementIdentifier, Set<WorkflowElementIdentifier>> before(Join join) {
        var previous = previous(join.getParentContainer());
        var all = new HashMap<WorkflowElementIdentifier, Set<WorkflowElementIdentifier>>();
        for (Connection arrow : join.getDefaultIncomingConnections()) {
            var from = arrow.getFrom().getId();
            var seen = new HashSet<>(Set.of(from));
            var open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (var before : previous.getOrDefault(open.remove(), Set.of())) {
                    if (!before.equals(join.getId()) && seen.add(before)) {
                        open.add(before);
                    }
                }
            }
            all.put(from, seen);
        }
        return all;
    }

    /** Where a token can come from in one go: along an arrow, out of an activity by an event on its edge, by a link. */
    private static Map<WorkflowElementIdentifier, Set<WorkflowElementIdentifier>> previous(NodeContainer container) {
        var drawn = new HashMap<String, Node>();
        for (Node node : container.getNodes()) {
            drawn.put(node.getUniqueId(), node);
        }
        var previous = new HashMap<WorkflowElementIdentifier, Set<WorkflowElementIdentifier>>();
        for (Node node : container.getNodes()) {
            var before = previous.computeIfAbsent(node.getId(), k -> new HashSet<>());
            node.getIncomingConnections()
                    .values()
                    .forEach(
                            arrows -> arrows.forEach(a -> before.add(a.getFrom().getId())));
            Node host = drawn.get(String.valueOf(node.getMetaData().get("AttachedTo")));
            if (host != null) {
                before.add(host.getId());
            }
        }
        return previous;
    }

    /** Lets those go on that wait for nothing any more; true when one did. Later ones may have become free by it: ask again. */
    public static boolean goOn(WorkflowProcessInstance state) {
        boolean moved = false;
        for (var token : List.copyOf(state.getNodeInstances(true))) {
            if (token instanceof JoinInstance join
                    && join.getNode().getMetaData().get(BEFORE) instanceof Map<?, ?> before
                    && state.getNodeInstances(true).contains(token)
                    && !waits(join, before)) {
                var came = join.getTriggers();
                came.replaceAll((arrow, count) -> count - 1);
                came.values().removeIf(count -> count < 1);
                ((NodeInstanceContainer) join.getNodeInstanceContainer()).setCurrentLevel(join.getLevel());
                join.triggerCompleted();
                moved = true;
            }
        }
        return moved;
    }

    private static boolean waits(JoinInstance join, Map<?, ?> before) {
        var container = (NodeInstanceContainer) join.getNodeInstanceContainer();
        return container.getNodeInstances(false).stream()
                .filter(other -> !other.getNodeId().equals(join.getNodeId()))
                .anyMatch(other -> comes(other, join, before));
    }

    private static boolean comes(NodeInstance other, JoinInstance join, Map<?, ?> before) {
        boolean toEmpty = false;
        for (var arrow : before.entrySet()) {
            if (arrow.getValue() instanceof Set<?> nodes && nodes.contains(other.getNodeId())) {
                if (join.getTriggers().containsKey(arrow.getKey())) {
                    return false;
                }
                toEmpty = true;
            }
        }
        return toEmpty;
    }
}
