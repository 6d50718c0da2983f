package org.gridloom.task;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/**
 * Somebody did something with a work item beside completing it.
 *
 * @param act word of the action, e.g. {@code delegate}; part of the event's type
 * @param people whom it concerns, by id
 */
public record TaskActed(String taskId, String caseId, String step, String act, List<String> people, Instant at)
        implements DomainEvent {
    public TaskActed {
        people = List.copyOf(people);
    }

    @Override
    public String type() {
        return "gridloom.task." + act + ".v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
