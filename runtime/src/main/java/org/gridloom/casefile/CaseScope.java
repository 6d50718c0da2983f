package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitKind;
import org.gridloom.shared.Problem;
import org.gridloom.task.Involvement;
import org.gridloom.tenant.TenantPath;

/**
 * Which cases the caller sees, and of a case which legs. A centre that may see cases sees those of its whole subtree; a
 * village those of itself and its grids; every other unit those it takes part in; a reporter the own ones.
 */
@ApplicationScoped
class CaseScope {
    private static final Set<UnitKind> CENTRES = Set.of(UnitKind.CITY, UnitKind.COUNTY, UnitKind.TOWNSHIP);

    private final CurrentCaller currentCaller;
    private final OrgUnits units;
    private final Casefiles casefiles;
    private final Involvement involvement;

    CaseScope(CurrentCaller currentCaller, OrgUnits units, Casefiles casefiles, Involvement involvement) {
        this.currentCaller = currentCaller;
        this.units = units;
        this.casefiles = casefiles;
        this.involvement = involvement;
    }

    /** What the caller's posts open, worked out once for a request. */
    record Sight(String personId, Set<String> unitIds, List<TenantPath> nodes) {
        boolean holds(CaseLeg leg) {
            return unitIds.contains(leg.unitId)
                    || nodes.stream().anyMatch(node -> node.covers(TenantPath.of(leg.node)));
        }
    }

    Sight sight() {
        Caller caller = currentCaller.require();
        var unitIds = new LinkedHashSet<String>();
        var nodes = new ArrayList<TenantPath>();
        for (HeldPost held : caller.posts()) {
            unitIds.add(held.unitId());
            if (held.unitKind() == UnitKind.VILLAGE) {
                units.lower(held.unitId()).stream().map(OrgUnit::id).forEach(unitIds::add);
            }
            if (CENTRES.contains(held.unitKind()) && caller.may("case.see")) {
                nodes.add(held.tenant());
            }
        }
        return new Sight(caller.personId(), unitIds, nodes);
    }

    /** The condition on {@code c} of {@code from Casefile c}, with its values put into {@code values}. */
    String where(Sight sight, Map<String, Object> values) {
        var party = new ArrayList<String>();
        values.put("me", sight.personId());
        values.put("units", sight.unitIds());
        party.add("p.unitId in :units");
        for (int i = 0; i < sight.nodes().size(); i++) {
            party.add("p.node = :node" + i + " or p.node like :below" + i);
            values.put("node" + i, sight.nodes().get(i).value());
            values.put("below" + i, sight.nodes().get(i).value() + "/%");
        }
        return "(c.reporterId = :me or exists (select 1 from CaseParty p where p.caseId = c.id and ("
                + String.join(" or ", party) + ")))";
    }

    /**
     * A case and which of its legs the caller sees into.
     *
     * @param party whether the case itself is the caller's business, not only a step of it
     */
    record Seen(Casefile casefile, boolean party, Predicate<CaseLeg> own) {}

    /** To look at: also for who only has to do with one of its steps. */
    Seen look(String caseId, Sight sight) {
        var known = find(caseId, sight);
        if (known.isPresent()) {
            return new Seen(known.get(), true, sight::holds);
        }
        var legs = involvement.legs(currentCaller.require(), caseId);
        return legs.flatMap(ids -> casefiles
                        .findByIdOptional(caseId)
                        .map(casefile -> new Seen(casefile, false, leg -> ids.contains(leg.id))))
                .orElseThrow(() -> notThere(caseId));
    }

    /** The case when the caller may see it; as if it were not there otherwise. */
    Casefile require(String caseId, Sight sight) {
        return find(caseId, sight).orElseThrow(() -> notThere(caseId));
    }

    private Optional<Casefile> find(String caseId, Sight sight) {
        var values = new HashMap<String, Object>();
        String where = where(sight, values);
        values.put("id", caseId);
        return casefiles
                .find("from Casefile c where c.id = :id and " + where, values)
                .firstResultOptional();
    }

    private static Problem notThere(String caseId) {
        return new Problem(CaseProblem.CASE_NOT_FOUND, Map.of("case", caseId));
    }
}
