package org.gridloom.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jbpm.workflow.core.node.CompositeNode;
import org.jbpm.workflow.core.node.EventSubProcessNode;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;

/** Finds open tokens in the state of an instance, sub-processes included. */
final class Tokens {
    private Tokens() {}

    static List<WorkItemNodeInstance> steps(NodeInstanceContainer state) {
        return state.getNodeInstances(true).stream()
                .filter(WorkItemNodeInstance.class::isInstance)
                .map(WorkItemNodeInstance.class::cast)
                .toList();
    }

    /** What an instance waits for, by the engine's names; event sub-processes inside open sub-processes included. */
    static Set<String> events(WorkflowProcessInstance state) {
        var events = new TreeSet<>(List.of(state.getEventTypes()));
        for (var token : state.getNodeInstances(true)) {
            if (token.getNode() instanceof CompositeNode open && !(open instanceof EventSubProcessNode)) {
                for (var node : open.getNodes()) {
                    if (node instanceof EventSubProcessNode handler) {
                        events.addAll(handler.getEvents());
                    }
                }
            }
        }
        return events;
    }

    static Optional<WorkItemNodeInstance> step(NodeInstanceContainer state, String itemId) {
        return steps(state).stream()
                .filter(t -> itemId.equals(t.getWorkItemId()))
                .findFirst();
    }
}
