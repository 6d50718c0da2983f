package org.gridloom.process;

import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.kie.api.definition.process.Process;
import org.kie.kogito.Application;
import org.kie.kogito.process.ProcessConfig;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Keeps the state that was just read attached, so that the first operation does not read it a second time. */
final class LoadedProcess extends BpmnProcess {
    LoadedProcess(Process definition, ProcessConfig config, Application application) {
        super(definition, config, application);
    }

    @Override
    public ProcessInstance<BpmnVariables> createInstance(org.kie.api.runtime.process.WorkflowProcessInstance state) {
        var instance = super.createInstance(state);
        ((AbstractProcessInstance<?>) instance).internalSetProcessInstance((WorkflowProcessInstance) state);
        return instance;
    }
}
