package org.gridloom.deadline;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A share of a limit is used up. Published once for each rung before the end and each budget of a deadline.
 *
 * @param subject id of the task, leg or case
 * @param personId who holds the clock; empty for a pool
 * @param dueAt when the limit will end
 * @param rung what is told and raised
 */
public record DeadlineWarned(
        String subject,
        Instant at,
        String deadlineId,
        String subjectKind,
        String caseId,
        String ruleId,
        String unitId,
        String personId,
        Instant dueAt,
        RungReached rung)
        implements DomainEvent {
    /** The CloudEvents type. */
    public static final String TYPE = "gridloom.deadline.warned.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
