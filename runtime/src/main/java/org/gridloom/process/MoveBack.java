package org.gridloom.process;

import java.util.Collection;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.jbpm.workflow.core.Node;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/**
 * Return to an earlier step. Every open token that lies after the step is withdrawn; tokens of branches beside it stay.
 * Refused when the step was not passed, lies in another sub-process, or its branch has already joined others.
 */
final class MoveBack {
    private MoveBack() {}

    static void move(
            ProcessDefinition definition, ProcessInstance<BpmnVariables> instance, String fromTask, String to) {
        ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(state -> {
            var from = Tokens.step(state, fromTask)
                    .orElseThrow(() -> new Problem(ProcessProblem.TASK_CONFLICT, Map.of("task", fromTask)));
            var region = definition.graph().regionAfter(to);
            boolean passed = state.getVariable(PersonStep.PASSED) instanceof Collection<?> steps && steps.contains(to);
            var container = (NodeInstanceContainer) from.getNodeInstanceContainer();
            Node target = target(container, to);
            if (!passed || target == null || !region.contains(from.getNodeDefinitionId())) {
                throw new Problem(ProcessProblem.CANNOT_RETURN_THERE, Map.of("step", to));
            }
            var withdrawn = container.getNodeInstances(false).stream()
                    .filter(token -> region.contains(drawnAt(token)))
                    .toList();
            NodeInstance reopened = container.getNodeInstance(target);
            withdrawn.forEach(NodeInstance::cancel);
            ((NodeInstanceImpl) reopened).trigger(null, Node.CONNECTION_DEFAULT_TYPE);
            return true;
        });
    }

    /** A gateway that was added stands for the box it was added to. */
    private static String drawnAt(NodeInstance token) {
        return token.getNodeDefinitionId().replaceFirst("^_(before|after)_", "");
    }

    @SuppressWarnings("NullAway") // absence is the answer
    private static Node target(NodeInstanceContainer container, String to) {
        for (var node : container.getNodeContainer().getNodes()) {
            if (to.equals(node.getUniqueId())) {
                return (Node) node;
            }
        }
        return null;
    }
}
