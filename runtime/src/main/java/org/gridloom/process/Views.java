package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** What others may see of an instance. */
final class Views {
    private Views() {}

    /** The variables without those the engine keeps for itself. */
    static Map<String, Object> visible(ProcessInstance<BpmnVariables> instance) {
        var variables = new HashMap<String, Object>(instance.variables().toMap());
        variables.keySet().removeIf(name -> name.startsWith("_"));
        return Values.copy(variables);
    }

    static InstanceView of(InstanceRow row, ProcessInstance<BpmnVariables> instance) {
        var state = ((AbstractProcessInstance<?>) instance).internalGetProcessInstance();
        var open = Tokens.steps(state).stream()
                .filter(token -> Normalizer.PERSON.equals(token.getWorkItem().getName()))
                .map(token -> new InstanceView.OpenStep(token.getWorkItemId(), token.getNodeDefinitionId()))
                .toList();
        return new InstanceView(
                row.id(), row.node(), row.bundle(), row.process(), row.caseId(), row.legId(), visible(instance), open);
    }
}
