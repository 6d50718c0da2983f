package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.Decisions;

/** Starts the limit a tenant's rules set for a step or a whole case: the decision's answer first, else the fixed limit (UI-4). */
@ApplicationScoped
public class StartLimit {
    private final Deadlines deadlines;
    private final Decisions decisions;

    StartLimit(Deadlines deadlines, Decisions decisions) {
        this.deadlines = deadlines;
        this.decisions = decisions;
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
                        .map(rule -> deadlines.start(
                                StartDeadline.of(rules, rule, limit(config, rule, facts), subject, config.bundle()))));
    }

    private Limit limit(EffectiveConfig config, DeadlineRules.Rule rule, Map<String, Object> facts) {
        return rule.decisionName()
                .map(decision ->
                        decisions.decide(config.bundle(), decision, facts).get("limit"))
                .map(Object::toString)
                .map(rule::read)
                .or(rule::ownLimit)
                .orElseThrow();
    }
}
