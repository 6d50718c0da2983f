package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * Several people have decided a step together.
 *
 * @param taskId of the step, not of one seat
 * @param verdict {@code approve} or {@code reject}
 */
public record TaskDecided(String taskId, String caseId, String verdict, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.decided.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
