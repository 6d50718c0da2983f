package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody took a work item from the pool. */
public record TaskClaimed(String taskId, String caseId, String step, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.claimed.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
