package org.gridloom.task;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/**
 * A step was sent back to an earlier one.
 *
 * @param calls the steps in between that had called another system or unit; what was told there is not taken back
 */
public record TaskReturned(String taskId, String caseId, String step, String toStep, List<String> calls, Instant at)
        implements DomainEvent {
    public TaskReturned {
        calls = List.copyOf(calls);
    }

    @Override
    public String type() {
        return "gridloom.task.returned.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
