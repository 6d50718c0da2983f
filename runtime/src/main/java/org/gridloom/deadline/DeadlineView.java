package org.gridloom.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A limit as shown to people.
 *
 * @param due when it ends; empty while the clock stands
 * @param warnAt when the warning share is used up; empty without warning or while the clock stands
 * @param remaining running time left in the limit's own clock, negative when overdue; working periods for working days
 * @param provisional true when the notice of a year that counts is not known yet
 * @param late true when it was or is overdue; stays after the stop
 */
public record DeadlineView(
        String id,
        String subjectId,
        String ruleId,
        String limit,
        Instant startedAt,
        Optional<Instant> due,
        Optional<Instant> warnAt,
        DeadlineState state,
        Duration remaining,
        boolean provisional,
        boolean late) {}
