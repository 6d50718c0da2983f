package org.gridloom.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service task: writes the call down with the process; {@link ConnectorCalls} makes it after the commit. */
final class ConnectorStep extends StepHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    ConnectorStep(ProcessDefinition definition, Surroundings around) {
        super(Normalizer.CONNECTOR, definition, around);
    }

    @Override
    @Nullable
    Map<String, Object> open(Step step) {
        var row = step.row();
        String connector = definition.connectors().get(step.id());
        if (connector == null) {
            return Map.of();
        }
        around.store()
                .insertCall(new ProcessStore.OutgoingCall(
                        step.itemId(),
                        row.node(),
                        row.bundle(),
                        row.id(),
                        connector,
                        request(definition, step.id(), step.variables()),
                        0,
                        around.clock().instant(),
                        step.id()));
        return null;
    }

    /** What the call passes on, as the variables are. */
    static String request(ProcessDefinition definition, String step, Map<String, Object> variables) {
        try {
            return JSON.writeValueAsString(definition.input(step, variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void completed(Step step) {
        Passed.note(definition, step.id(), step.token());
    }

    @Override
    void withdrawn(Step step) {
        String city = step.row().node().city();
        around.store().cancelCall(city, step.itemId());
        around.operations().gone(city, step.itemId(), around.clock().instant());
    }
}
