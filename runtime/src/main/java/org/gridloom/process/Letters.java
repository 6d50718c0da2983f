package org.gridloom.process;

import java.util.Map;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Messages, signals and answers on their way to the instances that wait for them. */
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

    /** Tells a signal to all who wait for it at a node and below. */
    void tell(TenantPath node, String signal, @Nullable Object payload) {
        for (String id : store.waitingFor(node, signal)) {
            store.take(node.city(), id)
                    .ifPresent(row -> engine.act(row, i -> i.send(SignalFactory.of(signal, payload))));
        }
    }

    /** A process threw a signal: those at its node and below hear it, after what they may share with it is written. */
    void thrown(String signal, @Nullable Object payload) {
        var node = Work.current().acting();
        Work.current().follow(() -> tell(node, signal, payload));
    }

    /** Tells the caller of a process that ended: by what it answers, or by the error it ended with, if anybody there takes it. */
    void answer(InstanceRow ended, Map<String, Object> result) {
        String parent = ended.parentId();
        String item = ended.parentItem();
        if (parent == null || item == null) {
            return;
        }
        var fault = Work.current().fault(ended.id());
        Work.current()
                .follow(() -> store.take(ended.node().city(), parent)
                        .ifPresent(caller -> engine.act(caller, waiting -> {
                            if (fault.isEmpty() || !RaiseError.at(waiting, item, fault.get())) {
                                waiting.completeWorkItem(item, result);
                            }
                        })));
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
