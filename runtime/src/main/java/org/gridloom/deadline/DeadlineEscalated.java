package org.gridloom.deadline;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A limit is over for some time and its clock still runs. Published once for each rung after the end and each budget.
 *
 * @param subject id of the task, leg or case
 * @param personId who holds the clock; empty for a pool
 * @param dueAt when the limit ended
 * @param rung what is told and raised
 */
public record DeadlineEscalated(
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
    public static final String TYPE = "gridloom.deadline.escalated.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
