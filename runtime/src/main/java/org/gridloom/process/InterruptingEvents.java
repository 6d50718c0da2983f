package org.gridloom.process;

import java.util.ArrayList;
import org.jbpm.workflow.core.node.EventSubProcessNode;
import org.jbpm.workflow.core.node.StartNode;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.node.EventSubProcessNodeInstance;
import org.kie.api.event.process.ProcessCompletedEvent;
import org.kie.api.event.process.ProcessNodeTriggeredEvent;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/** Remembers with which error a process ended, and makes an interrupting event sub-process cancel the rest when it starts; by itself the engine does so when it ends. */
final class InterruptingEvents extends DefaultKogitoProcessEventListener {
    private static final String DONE = "gridloom.interrupted";

    @Override
    public void afterProcessCompleted(ProcessCompletedEvent event) {
        if (event.getProcessInstance() instanceof WorkflowProcessInstance ended
                && ended.getState() == KogitoProcessInstance.STATE_ABORTED
                && ended.getOutcome() != null) {
            Work.current().fault(ended.getStringId(), ended.getOutcome());
        }
    }

    @Override
    public void beforeNodeTriggered(ProcessNodeTriggeredEvent event) {
        var token = (NodeInstance) event.getNodeInstance();
        if (token.getNode() instanceof StartNode
                || !(token.getNodeInstanceContainer() instanceof EventSubProcessNodeInstance handler)
                || handler.getMetaData().containsKey(DONE)) {
            return;
        }
        var start = ((EventSubProcessNode) handler.getNode()).findStartNode();
        if (start == null || !start.isInterrupting()) {
            return;
        }
        handler.getMetaData().put(DONE, true);
        var around = (NodeInstanceContainer) handler.getNodeInstanceContainer();
        for (var other : new ArrayList<>(around.getNodeInstances())) {
            if (other != handler && !(other instanceof EventSubProcessNodeInstance)) {
                ((NodeInstance) other).cancel();
            }
        }
    }
}
