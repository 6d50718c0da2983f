package org.gridloom.process;

import org.jbpm.workflow.core.Node;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.node.CompositeContextNodeInstance;

/** A sub-process that is entered at one of its steps: its timers run and its events are heard, but its beginning is not. */
final class Shell extends CompositeContextNodeInstance {
    private static final long serialVersionUID = 1;

    static Shell open(Node node, NodeInstanceContainer around, WorkflowProcessInstance state) {
        var shell = new Shell();
        shell.setNodeId(node.getId());
        shell.setNodeInstanceContainer(around);
        shell.setProcessInstance(state);
        shell.setLevel(around.getLevelForNode(node.getUniqueId()));
        shell.internalTriggerOnlyParent(null, Node.CONNECTION_DEFAULT_TYPE);
        return shell;
    }
}
