package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody left a comment at a step. */
public record TaskCommented(String taskId, String caseId, String noteId, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.commented.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
