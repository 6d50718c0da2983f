package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A work item changed its holder for good. */
public record TaskTransferred(String taskId, String caseId, String step, String toPersonId, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.transferred.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
