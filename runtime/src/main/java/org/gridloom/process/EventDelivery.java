package org.gridloom.process;

import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Brings messages and signals to the instances that wait for them. */
final class EventDelivery implements SendStep.Post {
    private final Surroundings around;
    private final InterpretedEngine engine;

    EventDelivery(Surroundings around, InterpretedEngine engine) {
        this.around = around;
        this.engine = engine;
    }

    /** Gives a message to one instance; refused when it does not wait for it. */
    Advanced message(String instanceId, String message, Map<String, Object> payload) {
        var row = engine.row(instanceId);
        return engine.act(row, instance -> {
            if (!Work.current().held(instanceId).waiting().contains("Message-" + message)) {
                throw new Problem(ProcessProblem.NOT_WAITING_FOR, Map.of("event", message));
            }
            give(row, instance, message, payload);
        });
    }

    /** Every instance at this node or below it that waits for the signal hears it. */
    void tell(TenantPath node, String signal, @Nullable Object payload) {
        for (String id : around.store().waitingFor(node, signal)) {
            around.store()
                    .take(node.city(), id)
                    .ifPresent(row -> engine.act(row, i -> i.send(SignalFactory.of(signal, payload))));
        }
    }

    /** A process threw a signal: those at its node and below hear it, after what they may share with it is written. */
    void thrown(String signal, @Nullable Object payload) {
        var node = Work.current().acting();
        Work.current().follow(() -> tell(node, signal, payload));
    }

    @Override
    public void deliver(InstanceRow from, String message, Map<String, Object> payload) {
        String city = from.node().city();
        Work.current().follow(() -> {
            for (String id : around.store().waitingInCase(city, from.caseId(), "Message-" + message)) {
                around.store().take(city, id).ifPresent(row -> engine.act(row, i -> give(row, i, message, payload)));
            }
        });
    }

    /** Goes up the calls until somebody there catches it; nobody need. */
    @Override
    public void escalate(InstanceRow from, String code) {
        String parent = from.parentId();
        String item = from.parentItem();
        if (parent == null || item == null) {
            return;
        }
        Work.current()
                .follow(() -> around.store().take(from.node().city(), parent).ifPresent(caller -> {
                    var catcher = catcher(caller, item, code);
                    if (catcher.isPresent()) {
                        engine.act(
                                caller,
                                waiting -> waiting.send(SignalFactory.of(Events.ESCALATED + catcher.get(), Map.of())));
                    } else {
                        escalate(caller, code);
                    }
                }));
    }

    private Optional<String> catcher(InstanceRow caller, String item, String code) {
        String call = engine.look(
                caller,
                state -> Tokens.step(state, item)
                        .map(token -> engine.definition(caller).drawn(token.getNodeDefinitionId()))
                        .orElse(""));
        return new Escalations(around.drawn(caller)).ofCalled(call, code).map(event -> event.getAttribute("id"));
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
                .follow(() -> around.store()
                        .take(ended.node().city(), parent)
                        .ifPresent(caller -> engine.act(caller, waiting -> {
                            if (fault.isEmpty() || !RaiseError.at(waiting, item, fault.get())) {
                                waiting.completeWorkItem(item, result);
                            }
                        })));
    }

    /** What the receiver takes of a message is drawn at the receiver. */
    private void give(
            InstanceRow row, ProcessInstance<BpmnVariables> instance, String message, Map<String, Object> payload) {
        var definition = engine.definition(row);
        var state = ((AbstractProcessInstance<?>) instance).internalGetProcessInstance();
        definition
                .messages()
                .getOrDefault(message, Mapping.NOTHING)
                .apply(payload)
                .forEach(state::setVariable);
        instance.send(SignalFactory.of("Message-" + message, payload));
    }
}
