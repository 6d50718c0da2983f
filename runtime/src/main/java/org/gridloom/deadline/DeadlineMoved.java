package org.gridloom.deadline;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.shared.DomainEvent;

/**
 * The end of an open limit was reckoned anew and is another one, because a statutory year was published.
 *
 * @param subject id of the task, leg or case
 * @param from when it ended before; empty while its clock stands
 * @param to when it ends now; empty while its clock stands
 * @param provisional whether a year that counts is still not known
 */
public record DeadlineMoved(
        String subject,
        Instant at,
        String deadlineId,
        String subjectKind,
        String caseId,
        String ruleId,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean provisional)
        implements DomainEvent {
    /** The CloudEvents type. */
    public static final String TYPE = "gridloom.deadline.moved.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
