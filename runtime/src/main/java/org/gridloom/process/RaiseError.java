package org.gridloom.process;

import org.jbpm.process.core.context.exception.ExceptionScope;
import org.jbpm.process.instance.context.exception.ExceptionScopeInstance;
import org.jbpm.util.ContextFactory;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Raises a BPMN error at a step that waits for another system. */
final class RaiseError {
    private RaiseError() {}

    static boolean at(ProcessInstance<BpmnVariables> instance, String itemId, String code) {
        return ((AbstractProcessInstance<?>) instance).executeInWorkflowProcessInstanceWrite(state -> {
            var token = Tokens.step(state, itemId).orElse(null);
            if (token == null) {
                return false;
            }
            var scope = (ExceptionScopeInstance) token.resolveContextInstance(ExceptionScope.EXCEPTION_SCOPE, code);
            if (scope == null) {
                return false;
            }
            scope.handleException(code, ContextFactory.fromNode(token));
            return true;
        });
    }
}
