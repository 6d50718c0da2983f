package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.identity.Caller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.identity.UnitKind;
import org.gridloom.place.Place;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.Rulesets;
import org.gridloom.shared.Problem;

/** How urgent a report is (a decision of the tenant) and which unit gets it first (a rule set of the platform, NJ-3.1.2). */
@ApplicationScoped
class Triage {
    private static final String NORMAL = "normal";

    private final Decisions decisions;
    private final Rulesets rulesets;
    private final OrgUnits units;
    private final People people;

    Triage(Decisions decisions, Rulesets rulesets, OrgUnits units, People people) {
        this.decisions = decisions;
        this.rulesets = rulesets;
        this.units = units;
        this.people = people;
    }

    /**
     * @param home the township's centre, which keeps the master line
     * @param receiver who accepts first
     */
    record Result(String urgency, OrgUnit home, OrgUnit receiver) {}

    Result handle(EffectiveConfig config, CaseType type, Map<String, Object> answers, Place grid, Caller caller) {
        var facts = new HashMap<>(answers);
        facts.put("category", type.name());
        String urgency = type.urgency()
                .map(name -> decisions.decide(config.bundle(), name, facts).get("urgency"))
                .map(Object::toString)
                .orElse(NORMAL);
        OrgUnit home = units.centre(grid.tenant())
                .orElseThrow(() -> new Problem(CaseProblem.CASE_PLACE_UNKNOWN, Map.of("place", grid.id())));
        OrgUnit own = units.ofPlace(grid.id()).orElse(home);
        String level = type.dispatch()
                .map(name -> rulesets.run(
                        config.bundle(),
                        name,
                        Map.of(
                                "category", type.name(),
                                "urgency", urgency,
                                "level", level(reportedAt(caller, own)),
                                "hasGridLeader", people.someoneAt(own.id()))))
                .flatMap(results -> first(results, "level"))
                .orElse("grid");
        return new Result(urgency, home, upTo(own, level, home));
    }

    /** A centre that reports deals out itself; what anybody else reports begins where it happened. */
    private static UnitKind reportedAt(Caller caller, OrgUnit own) {
        return caller.posts().stream()
                .map(HeldPost::unitKind)
                .filter(UnitKind::isCentre)
                .findFirst()
                .orElse(own.kind());
    }

    private static String level(UnitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
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
