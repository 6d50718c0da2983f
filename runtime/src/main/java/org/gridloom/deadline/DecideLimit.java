package org.gridloom.deadline;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.deadline.count.DueDates;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.rule.Decisions;

/** Which limit holds: what the decision answers, capped by the fixed limit, which also holds where the decision is silent. */
final class DecideLimit {
    private final Decisions decisions;

    DecideLimit(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param calendar asked only when two limits are compared, both starting at {@code now} */
    Limit of(
            EffectiveConfig config,
            DeadlineRules.Rule rule,
            Map<String, Object> facts,
            Instant now,
            Supplier<WorkCalendar> calendar) {
        var own = rule.ownLimit();
        return rule.decisionName()
                .map(decision ->
                        decisions.decide(config.bundle(), decision, facts).get("limit"))
                .map(Object::toString)
                .map(rule::read)
                .map(decided -> own.map(cap -> DueDates.earlier(decided, cap, now, calendar.get()))
                        .orElse(decided))
                .or(() -> own)
                .orElseThrow();
    }
}
