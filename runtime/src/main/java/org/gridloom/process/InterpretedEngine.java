package org.gridloom.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;
import org.kie.kogito.services.uow.CollectingUnitOfWork;
import org.kie.kogito.services.uow.DefaultUnitOfWorkManager;
import org.kie.kogito.services.uow.UnitOfWorkExecutor;
import org.kie.kogito.timer.TimerInstance;
import org.kie.kogito.uow.UnitOfWorkManager;

/** {@link ProcessEngine} on the Kogito interpreter. Knows nothing of CDI; {@link Processes} puts it together. */
final class InterpretedEngine implements ProcessEngine, CallStep.Children {
    private final Surroundings around;
    private final UnitOfWorkManager units =
            new DefaultUnitOfWorkManager(events -> new CollectingUnitOfWork(NoEvents.INSTANCE));
    final Deployments deployments;
    private final EventDelivery delivery;

    InterpretedEngine(Surroundings around) {
        this.around = around;
        this.delivery = new EventDelivery(around, this);
        this.deployments = new Deployments(around, units, this, delivery, delivery::thrown);
    }

    @Override
    public Started start(StartProcess start) {
        return run(() -> {
            var row = InstanceRow.fresh(
                    start.node(), start.bundle(), start.process(), start.caseId(), start.legId(), true, null, null);
            var variables = new HashMap<String, Object>(start.variables());
            variables.put("caseId", start.caseId());
            variables.put("legId", start.legId());
            var begun = begin(row, variables);
            if (over(begun)) {
                ended(Work.current().held(begun.id()).row(), begun);
            }
            return new Started(begun.id(), over(begun));
        });
    }

    @Override
    public Advanced complete(String instanceId, String taskId, Map<String, Object> answers) {
        return act(row(instanceId), instance -> instance.completeWorkItem(taskId, answers));
    }

    @Override
    public Advanced message(String instanceId, String message, Map<String, Object> payload) {
        return delivery.message(instanceId, message, payload);
    }

    @Override
    public void signal(TenantPath node, String signal, Map<String, Object> payload) {
        delivery.tell(node, signal, payload);
    }

    @Override
    public void cancel(String instanceId, String reason) {
        run(() -> {
            abort(row(instanceId));
            return true;
        });
    }

    @Override
    public Optional<InstanceView> find(String instanceId) {
        return around.store()
                .find(around.city().get(), instanceId)
                .map(row -> run(() -> {
                    var deployment = deployments.of(row.bundle(), row.process());
                    return Views.of(row, deployment.instances().load(row));
                }));
    }

    /** Fires a timer that was claimed. False when its instance is gone. */
    boolean fire(ProcessStore.Timer timer) {
        var row = around.store().take(timer.node().city(), timer.instanceId());
        row.ifPresent(found -> act(
                found,
                instance -> instance.send(SignalFactory.of(
                        "timerTriggered", TimerInstance.with(timer.id(), timer.timerId(), timer.left() - 1)))));
        return row.isPresent();
    }

    /** Raises an error at an open step; false when no boundary event there or around it takes it. */
    boolean raise(String instanceId, String itemId, String code) {
        var taken = new boolean[1];
        act(row(instanceId), instance -> taken[0] = RaiseError.at(instance, itemId, code));
        return taken[0];
    }

    ProcessDefinition definition(InstanceRow row) {
        return deployments.of(row.bundle(), row.process()).definition();
    }

    /** Answers a question about an instance and changes nothing. */
    <T> T look(InstanceRow row, Function<WorkflowProcessInstance, T> question) {
        return run(() -> {
            var loaded = deployments.of(row.bundle(), row.process()).instances().load(row);
            return question.apply(((AbstractProcessInstance<?>) loaded).internalGetProcessInstance());
        });
    }

    Advanced act(String id, BiConsumer<ProcessDefinition, ProcessInstance<BpmnVariables>> operation) {
        var row = row(id);
        return act(
                row,
                i -> operation.accept(
                        deployments.of(row.bundle(), row.process()).definition(), i));
    }

    InstanceRow row(String id) {
        if (Work.running()) {
            Work.current().pending().write(around);
        }
        return around.store()
                .take(around.city().get(), id)
                .orElseThrow(() -> new Problem(ProcessProblem.INSTANCE_NOT_FOUND, Map.of("instance", id)));
    }

    Advanced act(InstanceRow row, Consumer<ProcessInstance<BpmnVariables>> operation) {
        return run(() -> {
            var deployment = deployments.of(row.bundle(), row.process());
            var instance = deployment.instances().load(row);
            Work.current().act(row.node(), () -> {
                operation.accept(instance);
                deployment.settling().settle(instance);
            });
            if (over(instance)) {
                ended(row, instance);
            }
            return new Advanced(over(instance), Views.visible(instance));
        });
    }

    /** By the engine's word also a process is aborted that went another way by its own event; here only one ended early. */
    private void abort(InstanceRow row) {
        var instance = deployments.of(row.bundle(), row.process()).instances().load(row);
        Work.current().act(row.node(), instance::abort);
        var result = new LinkedHashMap<String, Object>(Views.visible(instance));
        result.put("outcome", "cancelled");
        report(row, result);
    }

    private ProcessInstance<BpmnVariables> begin(InstanceRow template, Map<String, Object> variables) {
        var deployment = deployments.of(template.bundle(), template.process());
        var initial = new HashMap<String, Object>(deployment.definition().parameters());
        initial.putAll(variables);
        for (String name : initial.keySet()) {
            if (!deployment.definition().variables().containsKey(name)) {
                throw new Problem(
                        ProcessProblem.VARIABLE_NOT_DECLARED, Map.of("variable", name, "process", template.process()));
            }
        }
        var instance = deployment.process().createInstance(BpmnVariables.create(initial));
        Work.current().hold(template.named(instance.id()), Set.of());
        Work.current().act(template.node(), () -> {
            instance.start();
            deployment.settling().settle(instance);
        });
        return instance;
    }

    @Override
    public @Nullable Map<String, Object> start(InstanceRow template, Map<String, Object> variables) {
        var child = begin(template, variables);
        if (!over(child)) {
            return null;
        }
        var row = Work.current().held(child.id()).row();
        if (Work.current().fault(child.id()).isPresent()) {
            ended(row, child);
            return null;
        }
        report(row, Views.visible(child));
        return Views.visible(child);
    }

    @Override
    public void cancelCalled(InstanceRow parent, String parentItem) {
        Work.current().follow(() -> {
            for (String id : around.store().calledBy(parent.node().city(), parent.id(), parentItem)) {
                around.store().take(parent.node().city(), id).ifPresent(this::abort);
            }
        });
    }

    private void ended(InstanceRow row, ProcessInstance<BpmnVariables> instance) {
        var result = Views.visible(instance);
        report(row, result);
        delivery.answer(row, result);
    }

    private void report(InstanceRow row, Map<String, Object> result) {
        if (row.ownsLeg()) {
            around.cases().get().legEnded(row.caseId(), row.legId(), row.parentId() == null, result);
        }
    }

    private static boolean over(ProcessInstance<?> instance) {
        return instance.status() == ProcessInstance.STATE_COMPLETED
                || instance.status() == ProcessInstance.STATE_ABORTED;
    }

    /** One unit of the engine's work, then what follows from it, each after the one before is written. */
    <T> T run(Supplier<T> operation) {
        if (Work.running()) {
            Work.current().pending().write(around);
            return operation.get();
        }
        Work work = Work.begin();
        try {
            T result = UnitOfWorkExecutor.executeInUnitOfWork(units, operation);
            work.pending().write(around);
            for (Runnable next = work.next(); next != null; next = work.next()) {
                Runnable following = next;
                UnitOfWorkExecutor.executeInUnitOfWork(units, () -> {
                    following.run();
                    return true;
                });
                work.pending().write(around);
            }
            return result;
        } catch (RuntimeException e) {
            throw Refusals.of(e);
        } finally {
            work.end();
        }
    }
}
