package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.deadline.Attribution;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.task.TaskHistory;

/**
 * Who held the clocks of a case for how long, by name (AH-3): for those who take part in it. A reporter is told nothing of it, and
 * of steps of legs that are not the reader's nothing either.
 */
@ApplicationScoped
public class CaseClocks {
    private final CaseScope scope;
    private final CaseLegs legs;
    private final Attribution attribution;
    private final TaskHistory history;
    private final OrgUnits units;
    private final People people;

    CaseClocks(
            CaseScope scope,
            CaseLegs legs,
            Attribution attribution,
            TaskHistory history,
            OrgUnits units,
            People people) {
        this.scope = scope;
        this.legs = legs;
        this.attribution = attribution;
        this.history = history;
        this.units = units;
        this.people = people;
    }

    /** What one party held. @param person empty for a pool; @param minutes in the limit's own clock */
    public record Party(String unit, String person, long minutes) {}

    /**
     * One clock.
     *
     * @param step name of the step; empty for the whole case
     * @param limit in words
     * @param minutes in the limit's own clock, all parties together
     */
    public record HeldClock(
            String step,
            String rule,
            String limit,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            Optional<Instant> dueAt,
            boolean provisional,
            boolean late,
            long minutes,
            List<Party> parties) {
        public HeldClock {
            parties = List.copyOf(parties);
        }
    }

    /** The clock of the whole case first, then those of its steps in order; empty for who may not know. */
    @Transactional
    public List<HeldClock> handle(String caseId, Locale locale) {
        var seen = scope.look(caseId, scope.sight());
        var own = legs.ofCase(caseId).stream()
                .filter(seen.own())
                .map(leg -> leg.id)
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var steps = new HashMap<String, String>();
        history.steps(caseId).stream()
                .filter(step -> own.contains(step.legId()))
                .forEach(step -> steps.put(step.taskId(), step.stepName()));
        var names = new Names();
        var clocks = attribution.ofCase(caseId).stream()
                .filter(clock -> clock.subjectKind().equals("case") || steps.containsKey(clock.subjectId()))
                .toList();
        names.load(clocks);
        return clocks.stream()
                .sorted(Comparator.comparing(clock -> !clock.subjectKind().equals("case")))
                .map(clock -> shown(clock, steps.getOrDefault(clock.subjectId(), ""), names, locale))
                .toList();
    }

    private static HeldClock shown(Attribution.HeldClock clock, String step, Names names, Locale locale) {
        var parties = clock.parties().stream()
                .filter(held -> !held.time().isZero())
                .map(held -> new Party(
                        names.units.getOrDefault(held.unitId(), ""),
                        names.people.getOrDefault(held.personId(), ""),
                        held.time().toMinutes()))
                .toList();
        return new HeldClock(
                step,
                clock.ruleId(),
                clock.limit().inWords(locale),
                clock.startedAt(),
                clock.stoppedAt(),
                clock.dueAt(),
                clock.provisional(),
                clock.late(),
                clock.total().toMinutes(),
                parties);
    }

    private final class Names {
        final Map<String, String> units = new HashMap<>();
        final Map<String, String> people = new HashMap<>();

        void load(List<Attribution.HeldClock> clocks) {
            var parties =
                    clocks.stream().flatMap(clock -> clock.parties().stream()).toList();
            parties.stream()
                    .map(Attribution.Held::unitId)
                    .distinct()
                    .forEach(id ->
                            CaseClocks.this.units.find(id).map(OrgUnit::name).ifPresent(n -> units.put(id, n)));
            people.putAll(CaseClocks.this.people.names(parties.stream()
                    .map(Attribution.Held::personId)
                    .filter(id -> !Objects.equals(id, ""))
                    .distinct()
                    .toList()));
        }
    }
}
