package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A work item reached a desk. */
public record TaskOpened(String taskId, String caseId, String step, String unitId, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.opened.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
