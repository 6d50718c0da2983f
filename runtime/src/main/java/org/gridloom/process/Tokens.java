package org.gridloom.process;

import java.util.List;
import java.util.Optional;
import org.jbpm.workflow.instance.NodeInstanceContainer;
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

    static Optional<WorkItemNodeInstance> step(NodeInstanceContainer state, String itemId) {
        return steps(state).stream()
                .filter(t -> itemId.equals(t.getWorkItemId()))
                .findFirst();
    }
}
