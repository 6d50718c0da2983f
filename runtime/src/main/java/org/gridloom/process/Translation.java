package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.ruleflow.core.WorkflowElementIdentifierFactory;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.kie.api.definition.process.WorkflowElementIdentifier;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessRuntime;
import org.kie.kogito.internal.process.runtime.KogitoWorkflowProcessInstance;

/** Renames what a stored state speaks of while it is read under another version; nothing is triggered by it. */
final class Translation implements ProcessInstanceMarshallerListener {
    private final NodeNames names;
    private final String processId;

    Translation(NodeNames names, String processId) {
        this.names = names;
        this.processId = processId;
    }

    @Override
    public void afterUnmarshallNode(KogitoProcessRuntime runtime, KogitoNodeInstance instance) {
        var token = (NodeInstanceImpl) instance;
        token.setNodeId(now(token.getNodeId()));
        if (token instanceof JoinInstance join) {
            var triggers = new HashMap<WorkflowElementIdentifier, Integer>();
            join.getTriggers().forEach((from, count) -> triggers.put(now(from), count));
            join.internalSetTriggers(triggers);
        }
        if (token instanceof NodeInstanceContainer container) {
            levels(container);
        }
    }

    @Override
    public void afterUnmarshallProcess(KogitoProcessRuntime runtime, KogitoWorkflowProcessInstance instance) {
        var state = (RuleFlowProcessInstance) instance;
        state.setProcessId(processId);
        levels(state);
    }

    private void levels(NodeInstanceContainer container) {
        var levels = new HashMap<String, Integer>();
        container
                .getIterationLevels()
                .forEach((id, level) -> levels.put(names.now(id).orElse(id), level));
        Map<String, Integer> kept = container.getIterationLevels();
        kept.clear();
        kept.putAll(levels);
    }

    private WorkflowElementIdentifier now(WorkflowElementIdentifier old) {
        return WorkflowElementIdentifierFactory.fromExternalFormat(
                names.now(old.toExternalFormat()).orElse(old.toExternalFormat()));
    }
}
