package org.gridloom.deadline;

import java.time.Instant;
import org.gridloom.deadline.ladder.Moment;
import org.gridloom.deadline.ladder.Rung;
import org.gridloom.shared.DomainEvent;

/** What is published when a limit reaches a rung. */
final class TellRung {
    private TellRung() {}

    static DomainEvent event(Deadline d, Rung rung, Instant now) {
        var reached = RungReached.of(rung, d.rungKey());
        if (rung.at().early()) {
            return new DeadlineWarned(
                    d.subjectId, now, d.id, d.subjectKind, d.caseId, d.ruleId, d.unitId, d.personId, d.dueAt, reached);
        }
        return rung.at().equals(Moment.DUE)
                ? new DeadlineMissed(
                        d.subjectId,
                        now,
                        d.id,
                        d.subjectKind,
                        d.caseId,
                        d.ruleId,
                        d.unitId,
                        d.personId,
                        d.dueAt,
                        reached)
                : new DeadlineEscalated(
                        d.subjectId,
                        now,
                        d.id,
                        d.subjectKind,
                        d.caseId,
                        d.ruleId,
                        d.unitId,
                        d.personId,
                        d.dueAt,
                        reached);
    }
}
