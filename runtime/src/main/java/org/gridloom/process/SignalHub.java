package org.gridloom.process;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.Signal;
import org.kie.kogito.services.signal.DefaultSignalManagerHub;
import org.kie.kogito.signal.ProcessInstanceResolver;

/** Passes signals that a process throws to the engine, which finds the waiting instances by one indexed query. */
final class SignalHub extends DefaultSignalManagerHub {
    private final BiConsumer<String, @Nullable Object> thrown;

    SignalHub(BiConsumer<String, @Nullable Object> thrown) {
        this.thrown = thrown;
    }

    @Override
    public void addProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {
        // instances are found by query, not by asking every process
    }

    @Override
    public void removeProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {
        // see above
    }

    @Override
    public boolean accept(String type, Object event) {
        return true;
    }

    @Override
    public void signalEvent(String type, Object event) {
        super.signalEvent(type, event);
        if (!type.startsWith("processInstanceCompleted") && !type.startsWith("workItem")) {
            Object payload = event instanceof Signal<?> signal ? signal.payload() : event;
            thrown.accept(type, payload);
        }
    }

    @Override
    public void signalEvent(String instance, String type, Object event) {
        // called processes report through their step, not by signals
    }
}
