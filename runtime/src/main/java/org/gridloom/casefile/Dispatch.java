package org.gridloom.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.UnitTree;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.Rulesets;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * How urgent a report is (a decision of the tenant) and which unit gets it first (a rule set of the platform, NJ-3.1.2). Looks
 * at what it is given and nothing else, so that a past report can be dispatched again.
 */
public final class Dispatch {
    private static final String NORMAL = "normal";

    private final Decisions decisions;
    private final Rulesets rulesets;
    private final UnitTree units;

    public Dispatch(Decisions decisions, Rulesets rulesets, UnitTree units) {
        this.decisions = decisions;
        this.rulesets = rulesets;
        this.units = units;
    }

    /**
     * What the rules ask beside the report; kept with the case.
     *
     * @param level kind of the unit where it was reported, in lower case
     * @param hasGridLeader whether anybody works at the unit of the place
     */
    public record Facts(String level, boolean hasGridLeader) {
        public String text() {
            return level + "," + hasGridLeader;
        }

        /** Reads back what {@link #text} wrote. */
        public static Optional<Facts> of(String text) {
            int comma = text.indexOf(',');
            return comma < 0
                    ? Optional.empty()
                    : Optional.of(new Facts(text.substring(0, comma), Boolean.parseBoolean(text.substring(comma + 1))));
        }
    }

    /**
     * @param home the township's centre, which keeps the master line
     * @param receiver who accepts first
     * @param facts empty when no rules were asked
     */
    public record Result(String urgency, OrgUnit home, OrgUnit receiver, Optional<Facts> facts) {}

    /**
     * @param facts asked with the unit of the place, only when there are rules
     * @throws Problem {@link CaseProblem#CASE_PLACE_UNKNOWN} when the township has no centre
     */
    public Result handle(
            EffectiveConfig config,
            CaseType type,
            Map<String, Object> answers,
            TenantPath tenant,
            String placeId,
            Function<OrgUnit, Facts> facts) {
        var known = new HashMap<>(answers);
        known.put("category", type.name());
        String urgency = type.urgency()
                .map(name -> decisions.decide(config.bundle(), name, known).get("urgency"))
                .map(Object::toString)
                .orElse(NORMAL);
        OrgUnit home = units.centre(tenant)
                .orElseThrow(() -> new Problem(CaseProblem.CASE_PLACE_UNKNOWN, Map.of("place", placeId)));
        OrgUnit own = units.ofPlace(placeId).orElse(home);
        Optional<Facts> asked = type.dispatch().map(name -> facts.apply(own));
        String level =
                asked.flatMap(found -> level(config, type, urgency, found)).orElse("grid");
        return new Result(urgency, home, upTo(own, level, home), asked);
    }

    private Optional<String> level(EffectiveConfig config, CaseType type, String urgency, Facts facts) {
        var looked = Map.<String, Object>of(
                "category", type.name(),
                "urgency", urgency,
                "level", facts.level(),
                "hasGridLeader", facts.hasGridLeader());
        return type.dispatch()
                .map(name -> rulesets.run(config.bundle(), name, looked))
                .flatMap(results -> first(results, "level"));
    }

    /** What every process of a case begins with: only ids and words of the configuration; what a person wrote stays in the case. */
    public static Map<String, Object> variables(
            String caseId, String number, String category, String urgency, String legId, OrgUnit receiver) {
        var variables = new HashMap<String, Object>();
        variables.put("caseId", caseId);
        variables.put("caseNumber", number);
        variables.put("category", category);
        variables.put("urgency", urgency);
        variables.put("legId", legId);
        variables.put("unitId", receiver.id());
        variables.put("level", receiver.kind().name().toLowerCase(Locale.ROOT));
        return variables;
    }

    private OrgUnit upTo(OrgUnit from, String level, OrgUnit last) {
        OrgUnit unit = from;
        while (!unit.kind().name().equalsIgnoreCase(level) && !unit.id().equals(last.id())) {
            unit = units.upper(unit.id()).orElse(last);
        }
        return unit;
    }

    private static Optional<String> first(List<Map<String, Object>> results, String key) {
        return results.stream()
                .filter(result -> result.get(key) != null)
                .map(result -> result.get(key).toString())
                .findFirst();
    }
}
