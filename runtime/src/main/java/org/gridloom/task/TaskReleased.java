package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody put a work item back into the pool. */
public record TaskReleased(String taskId, String caseId, String step, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.released.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
