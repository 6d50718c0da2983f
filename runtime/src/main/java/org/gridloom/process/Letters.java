package org.gridloom.process;

import java.util.Map;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Messages on their way to the instances that wait for them. */
final class Letters implements SendStep.Post {
    private static final String MESSAGE = "Message-";

    private final ProcessStore store;
    private final InterpretedEngine engine;

    Letters(ProcessStore store, InterpretedEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public void deliver(InstanceRow from, String message, Map<String, Object> payload) {
        String city = from.node().city();
        Work.current().follow(() -> {
            for (String id : store.waitingInCase(city, from.caseId(), MESSAGE + message)) {
                store.take(city, id)
                        .ifPresent(row -> engine.act(row, instance -> give(row, instance, message, payload)));
            }
        });
    }

    /** What the receiver takes of a message is drawn at the receiver. */
    void give(InstanceRow row, ProcessInstance<BpmnVariables> instance, String message, Map<String, Object> payload) {
        var state = ((AbstractProcessInstance<?>) instance).internalGetProcessInstance();
        engine.definition(row)
                .messages()
                .getOrDefault(message, Mapping.NOTHING)
                .apply(payload)
                .forEach(state::setVariable);
        instance.send(SignalFactory.of(MESSAGE + message, payload));
    }
}
