package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.Limit;
import org.gridloom.rule.Decisions;

/**
 * Starts the limit a tenant's rules set for a step or a whole case (UI-4): what the decision answers, capped by the fixed
 * limit, which also holds where the decision is silent. So a bound on the fixed limit binds the decision as well.
 */
@ApplicationScoped
public class StartLimit {
    private final Deadlines deadlines;
    private final DecideLimit decideLimit;
    private final Calendars calendars;
    private final Clock clock;

    StartLimit(Deadlines deadlines, Decisions decisions, Calendars calendars, Clock clock) {
        this.deadlines = deadlines;
        this.decideLimit = new DecideLimit(decisions);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Needs a transaction.
     *
     * @param rulesName name of the {@code deadline} artifact
     * @param ruleId id of the limit in it
     * @param facts what the decision looks at, e.g. category and urgency
     * @return what was started; empty when the rules set no such limit, which means there is none
     */
    public Optional<StartedDeadline> handle(
            EffectiveConfig config,
            String rulesName,
            String ruleId,
            Map<String, Object> facts,
            StartDeadline.Subject subject) {
        return config.find(DeadlineRules.class, rulesName)
                .flatMap(rules -> rules.find(ruleId)
                        .map(rule -> deadlines.start(StartDeadline.of(
                                rules, rule, limit(config, rules, rule, facts), subject, config.bundle()))));
    }

    private Limit limit(
            EffectiveConfig config, DeadlineRules rules, DeadlineRules.Rule rule, Map<String, Object> facts) {
        return decideLimit.of(
                config, rule, facts, clock.instant(), () -> calendars.of(config.bundle(), rules.calendar()));
    }
}
