package org.gridloom.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.Ledger;
import org.gridloom.deadline.count.LedgerEntry;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.WorkCalendar;
import org.gridloom.rule.Decisions;
import org.gridloom.shared.Problem;

/**
 * When a limit would end under a configuration, reckoned as {@link StartLimit} and {@link MoveClock} reckon it, from what was
 * done to a clock on record. Stores nothing; safe for threads.
 */
public final class RehearseLimit {
    private final DecideLimit decideLimit;
    private final Map<String, WorkCalendar> calendars = new ConcurrentHashMap<>();

    public RehearseLimit(Decisions decisions) {
        this.decideLimit = new DecideLimit(decisions);
    }

    /** One recorded act on a clock: {@code PAUSE, RESUME, EXTEND, RETURN, HAND_OVER}. */
    public record Act(String kind, Instant at, String unitId, String personId, String extension) {}

    /**
     * @param dueAt empty while the clock stands
     * @param extensionsLeft whether extensions were left out because they are counted by another clock
     */
    public record Reckoned(String limit, Optional<Instant> dueAt, boolean extensionsLeft) {}

    /**
     * @param years a later configuration whose statutory years count too
     * @param facts what the decision looks at
     * @return empty when the rules set no such limit
     */
    public Optional<Reckoned> handle(
            EffectiveConfig config,
            Optional<EffectiveConfig> years,
            String rulesName,
            String ruleId,
            Map<String, Object> facts,
            Instant start,
            List<Act> acts) {
        return config.find(DeadlineRules.class, rulesName)
                .flatMap(rules -> rules.find(ruleId).map(rule -> {
                    var limit = decideLimit.of(
                            config, rule, facts, start, () -> calendar(config, Optional.empty(), rules.calendar()));
                    return reckon(limit, rule, start, acts, calendar(config, years, rules.calendar()));
                }));
    }

    private static Reckoned reckon(
            Limit limit, DeadlineRules.Rule rule, Instant start, List<Act> acts, WorkCalendar calendar) {
        var entries = new ArrayList<LedgerEntry>();
        acts.forEach(act -> entries.add(new LedgerEntry(
                LedgerEntry.Kind.valueOf(act.kind()), act.at(), act.unitId(), act.personId(), act.extension())));
        try {
            return reckoned(limit, rule, start, entries, calendar, false);
        } catch (Problem otherClock) {
            if (otherClock.code() != DeadlineProblem.DEADLINE_CLOCK_MISMATCH) {
                throw otherClock;
            }
            entries.removeIf(entry -> entry.kind() == LedgerEntry.Kind.EXTEND);
            return reckoned(limit, rule, start, entries, calendar, true);
        }
    }

    private static Reckoned reckoned(
            Limit limit,
            DeadlineRules.Rule rule,
            Instant start,
            List<LedgerEntry> entries,
            WorkCalendar calendar,
            boolean left) {
        var nobody = new Ledger.Party("", "");
        var due = new Ledger(start, nobody, limit, rule.returned(), entries).due(calendar);
        return new Reckoned(limit.text(), due.never() ? Optional.empty() : Optional.of(due.at()), left);
    }

    private WorkCalendar calendar(EffectiveConfig config, Optional<EffectiveConfig> years, String name) {
        String key = config.bundle() + " " + years.map(EffectiveConfig::bundle).orElse("") + " " + name;
        return calendars.computeIfAbsent(
                key,
                missing -> years.map(later -> Calendars.withYears(config, later, name))
                        .orElseGet(() -> Calendars.compose(config, name)));
    }
}
