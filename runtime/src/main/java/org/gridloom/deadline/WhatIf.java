package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.DueDates;
import org.gridloom.deadline.count.ExplainTexts;
import org.gridloom.rule.Decisions;

/** If I get it now, when is it due? Reckoned as {@link StartLimit} would, and nothing is started. */
@ApplicationScoped
public class WhatIf {
    private final DecideLimit decideLimit;
    private final Calendars calendars;
    private final Clock clock;

    WhatIf(Decisions decisions, Calendars calendars, Clock clock) {
        this.decideLimit = new DecideLimit(decisions);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param limit in words
     * @param warnAt when the first warning would come; empty without one
     * @param provisional true when the notice of a year that counts is not known yet
     * @param lines the reckoning
     */
    public record Answer(
            String limit,
            Instant from,
            Instant due,
            Optional<Instant> warnAt,
            boolean provisional,
            List<String> lines) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param facts what the decision looks at, e.g. category and urgency
     * @param posts whose duty shifts the urgent clock runs in; empty for anybody's
     * @return empty when the rules set no such limit
     */
    public Optional<Answer> handle(
            EffectiveConfig config,
            String rulesName,
            String ruleId,
            Map<String, Object> facts,
            List<String> posts,
            Locale locale) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return config.find(DeadlineRules.class, rulesName)
                .flatMap(rules -> rules.find(ruleId).map(rule -> {
                    var calendar = calendars.of(config.bundle(), rules.calendar(), "", String.join(",", posts));
                    var limit = decideLimit.of(config, rule, facts, now, () -> calendar);
                    var due = DueDates.of(limit, now, calendar, List.of());
                    int warn = rule.ladder().warnPercent();
                    return new Answer(
                            limit.inWords(locale),
                            now,
                            due.at(),
                            warn == 0
                                    ? Optional.empty()
                                    : Optional.of(DueDates.share(limit, warn, now, calendar, List.of(), List.of())),
                            due.provisional(),
                            ExplainTexts.of(due.lines(), locale));
                }));
    }
}
