package org.gridloom.process;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloom.process.kept.Kept;
import org.gridloom.shared.Problem;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerService;
import org.kie.kogito.process.MutableProcessInstances;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.ProcessInstanceReadMode;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Where the engine keeps the instances of one process: rows of the store, guarded by their version (TZ-4.3). */
final class Instances implements MutableProcessInstances<BpmnVariables> {
    private static final ProcessInstanceMarshallerService STATE = ProcessInstanceMarshallerService.newBuilder()
            .withDefaultObjectMarshallerStrategies()
            .withObjectMarshallerStrategies(new JsonVariables())
            .build();

    private final Process<?> process;
    private final Surroundings around;

    Instances(Process<?> process, Surroundings around) {
        this.process = process;
        this.around = around;
    }

    @Override
    public void create(String id, ProcessInstance<BpmnVariables> instance) {
        var events = events(instance);
        InstanceRow row = Work.current()
                .held(id)
                .row()
                .with(0, STATE.marshallProcessInstance(instance), Kept.NOTHING, InstanceRow.waiting(events));
        Work.current().pending().begun(row, row.ownsLeg());
        if (!events.isEmpty()) {
            around.store().waiting(row, events, false);
        }
        connect(row, instance);
    }

    @Override
    public void update(String id, ProcessInstance<BpmnVariables> instance) {
        var held = Work.current().held(id);
        var events = events(instance);
        var pending = Work.current().pending();
        var row = held.row()
                .with(
                        pending.version(held.row()),
                        STATE.marshallProcessInstance(instance),
                        pending.stored(held.row()),
                        InstanceRow.waiting(events));
        pending.changed(row, held.row());
        if (!events.equals(held.waiting())) {
            around.store().waiting(row, events, !held.waiting().isEmpty());
        }
        Work.current().hold(row, events);
        connect(row, instance);
    }

    @Override
    public void remove(String id) {
        var held = Work.current().held(id);
        var pending = Work.current().pending().dropped(id);
        boolean stored = pending == null || !pending.fresh();
        long version = pending == null ? held.row().version() : pending.expected();
        if (stored && !around.store().delete(held.row(), version)) {
            throw conflict(id);
        }
        if (!held.waiting().isEmpty()) {
            around.store().waiting(held.row(), Set.of(), true);
        }
    }

    ProcessInstance<BpmnVariables> load(InstanceRow row) {
        @SuppressWarnings("unchecked")
        var instance = (AbstractProcessInstance<BpmnVariables>) (ProcessInstance<?>)
                STATE.unmarshallProcessInstance(row.whole(), process, ProcessInstanceReadMode.MUTABLE);
        instance.setVersion(row.version());
        Work.current().hold(row, row.events());
        connect(row, instance);
        return instance;
    }

    /** Reads a state under another version of its process; the listener says what became of each node. */
    ProcessInstance<BpmnVariables> translated(InstanceRow row, ProcessInstanceMarshallerListener translation) {
        var reader = ProcessInstanceMarshallerService.newBuilder()
                .withDefaultObjectMarshallerStrategies()
                .withObjectMarshallerStrategies(new JsonVariables())
                .withListeners(translation)
                .build();
        @SuppressWarnings("unchecked")
        var instance = (AbstractProcessInstance<BpmnVariables>) (ProcessInstance<?>)
                reader.unmarshallProcessInstance(row.whole(), process, ProcessInstanceReadMode.MUTABLE);
        instance.setVersion(row.version());
        connect(row, instance);
        return instance;
    }

    /** The row of an instance that goes on under another bundle; refuses when somebody moved it meanwhile. */
    InstanceRow rebind(InstanceRow row, String bundle, ProcessInstance<BpmnVariables> instance) {
        var events = events(instance);
        var moved = row.under(bundle)
                .with(
                        row.version() + 1,
                        STATE.marshallProcessInstance(instance),
                        row.kept(),
                        InstanceRow.waiting(events));
        rewrite(around, row, moved);
        return moved;
    }

    /** Puts a row in the place of another, bundle and all. */
    static void rewrite(Surroundings around, InstanceRow old, InstanceRow now) {
        if (!around.store().rebind(now, old.version())) {
            throw conflict(old.id());
        }
        if (!now.events().equals(old.events())) {
            around.store().waiting(now, now.events(), !old.events().isEmpty());
        }
    }

    /** After each operation the engine drops the state and reads it again when it is asked for more. */
    private void connect(InstanceRow row, ProcessInstance<BpmnVariables> instance) {
        ((AbstractProcessInstance<?>) instance)
                .internalSetReloadSupplier(STATE.createdReloadFunction(() -> row.whole()));
    }

    private static Problem conflict(String id) {
        return new Problem(ProcessProblem.TASK_CONFLICT, java.util.Map.of("instance", id));
    }

    /** Only what comes from outside by name; steps, timers and the engine's own signals are found by other ways. */
    private static Set<String> events(ProcessInstance<BpmnVariables> instance) {
        var events = new TreeSet<String>();
        for (String type : Tokens.events(((AbstractProcessInstance<?>) instance).internalGetProcessInstance())) {
            if (!type.startsWith(Events.OWN)
                    && !type.startsWith("workItem")
                    && !type.startsWith("timer")
                    && !type.startsWith("Timer-")
                    && !type.startsWith("Error-")
                    && !type.startsWith("processInstanceCompleted")
                    && !type.startsWith("slaViolation")) {
                events.add(type);
            }
        }
        return events;
    }

    @Override
    public boolean exists(String id) {
        return around.store().find(around.city().get(), id).isPresent();
    }

    @Override
    public Optional<ProcessInstance<BpmnVariables>> findById(String id, ProcessInstanceReadMode mode) {
        return around.store().find(around.city().get(), id).map(this::load);
    }

    @Override
    public Stream<ProcessInstance<BpmnVariables>> stream(ProcessInstanceReadMode mode) {
        return Stream.empty();
    }

    @Override
    public Stream<ProcessInstance<BpmnVariables>> waitingForEventType(String type, ProcessInstanceReadMode mode) {
        return Stream.empty();
    }

    @Override
    public boolean lock() {
        // the row's version protects it, on this node and on the others
        return true;
    }
}
