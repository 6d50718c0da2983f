package org.gridloom.task;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * The holders of a step were reminded (催办).
 *
 * @param subject id of the work item
 * @param personId who holds it; empty for everybody of the unit's pool
 * @param times how often this step's holders were reminded by now
 */
public record TaskUrged(
        String subject, Instant at, String caseId, String step, String unitId, String personId, int times)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.task.urged.v1";
    }
}
