package org.gridloom.process;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/**
 * Somebody changed what a running process keeps, by hand.
 *
 * @param subject the case
 * @param names of the variables; their values are in the process
 */
public record VariablesEdited(String subject, String instanceId, List<String> names, String reason, Instant at)
        implements DomainEvent {
    public VariablesEdited {
        names = List.copyOf(names);
    }

    @Override
    public String type() {
        return "gridloom.process.variables-edited.v1";
    }
}
