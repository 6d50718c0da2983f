package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A step was done. */
public record TaskCompleted(
        String taskId, String caseId, String legId, String step, String result, boolean late, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.completed.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
