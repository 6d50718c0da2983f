package org.gridloom.process;

import org.kie.kogito.process.bpmn2.BpmnProcess;

/** A process text ready to run. */
record Deployment(
        String name, ProcessDefinition definition, Settling settling, BpmnProcess process, Instances instances) {}
