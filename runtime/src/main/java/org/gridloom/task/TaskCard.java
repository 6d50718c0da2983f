package org.gridloom.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A work item as a list shows it.
 *
 * @param warnAt from when it is due soon; empty when the step has no time limit
 * @param suspended true while the case stands still and nobody acts on it
 * @param urged how often its holders were reminded
 * @param held true when a person holds it, false while it lies in a pool
 */
public record TaskCard(
        String id,
        String caseId,
        String caseNumber,
        String caseType,
        String urgency,
        String step,
        String stepName,
        boolean held,
        TaskState state,
        Instant openedAt,
        Optional<Instant> warnAt,
        Optional<Instant> dueAt,
        Optional<Instant> endedAt,
        Optional<String> result,
        boolean suspended,
        int urged,
        int version) {

    static TaskCard of(WorkItem item) {
        return new TaskCard(
                item.id,
                item.caseId,
                item.caseNumber,
                item.caseType,
                item.urgency,
                item.step,
                item.stepName,
                item.holderId != null,
                item.state,
                item.openedAt,
                Optional.ofNullable(item.warnAt),
                Optional.ofNullable(item.dueAt),
                Optional.ofNullable(item.endedAt),
                Optional.ofNullable(item.result),
                item.suspended,
                item.urged,
                item.version);
    }
}
