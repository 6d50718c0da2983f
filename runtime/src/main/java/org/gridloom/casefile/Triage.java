package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
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

/** {@link Dispatch} of a report that comes in, by who reports and who works at the place now. */
@ApplicationScoped
class Triage {
    private final Dispatch dispatch;
    private final People people;

    Triage(Decisions decisions, Rulesets rulesets, OrgUnits units, People people) {
        this.dispatch = new Dispatch(decisions, rulesets, units);
        this.people = people;
    }

    Dispatch.Result handle(
            EffectiveConfig config, CaseType type, Map<String, Object> answers, Place grid, Caller caller) {
        return dispatch.handle(
                config,
                type,
                answers,
                grid.tenant(),
                grid.id(),
                own -> new Dispatch.Facts(level(reportedAt(caller, own)), people.someoneAt(own.id())));
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
}
