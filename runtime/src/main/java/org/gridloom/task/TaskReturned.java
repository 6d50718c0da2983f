package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A step was sent back to an earlier one. */
public record TaskReturned(String taskId, String caseId, String step, String toStep, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.returned.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
