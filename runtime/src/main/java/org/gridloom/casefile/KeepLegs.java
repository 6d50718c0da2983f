package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.UnitKind;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.CasePort;
import org.gridloom.process.HandOver;
import org.gridloom.process.HandOverRequest;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** Opens a leg for the receiver of a hand-over, under the receiver's own bundle, and ends legs and cases with their processes. */
@ApplicationScoped
class KeepLegs implements CasePort {
    private final Casefiles casefiles;
    private final CaseLegs legs;
    private final CaseParties parties;
    private final CasefileSql sql;
    private final CurrentTenant currentTenant;
    private final OrgUnits units;
    private final EffectiveConfigs configs;
    private final Deadlines deadlines;
    private final MergedCases mergedCases;
    private final Supervisions supervisions;
    private final Outbox outbox;
    private final Clock clock;

    KeepLegs(
            Casefiles casefiles,
            CaseLegs legs,
            CaseParties parties,
            CasefileSql sql,
            CurrentTenant currentTenant,
            OrgUnits units,
            EffectiveConfigs configs,
            Deadlines deadlines,
            MergedCases mergedCases,
            Supervisions supervisions,
            Outbox outbox,
            Clock clock) {
        this.casefiles = casefiles;
        this.legs = legs;
        this.parties = parties;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.units = units;
        this.configs = configs;
        this.deadlines = deadlines;
        this.mergedCases = mergedCases;
        this.supervisions = supervisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public HandOver handOver(HandOverRequest request) {
        CasefileSql.Receiver receiver = receiver(request);
        var leg = new CaseLeg();
        leg.id = Ids.next();
        leg.node = receiver.node().value();
        leg.caseId = request.caseId();
        leg.fromLegId = request.legId();
        leg.way = request.direction();
        leg.unitId = receiver.id();
        leg.level = receiver.kind().name().toLowerCase(Locale.ROOT);
        leg.bundle = receiver
                .bundle()
                .orElseGet(() -> configs.at(receiver.node()).bundle());
        leg.process = request.process();
        leg.startedAt = clock.instant();
        legs.persist(leg);
        parties.persist(new CaseParty(leg, CaseParty.LEG));
        outbox.publish(new CaseHandedOver(leg.caseId, leg.id, leg.fromLegId, leg.way, leg.unitId, leg.startedAt));
        var variables = new HashMap<String, Object>(request.variables());
        // A process names only what it passes on by choice; these every leg has.
        variables.put("caseId", leg.caseId);
        variables.computeIfAbsent("caseNumber", missing -> casefiles.require(leg.caseId).number);
        variables.put("legId", leg.id);
        variables.put("unitId", leg.unitId);
        variables.put("level", leg.level);
        return new HandOver(receiver.node(), leg.bundle, leg.id, leg.process, variables);
    }

    private CasefileSql.Receiver receiver(HandOverRequest request) {
        // The first leg goes to the unit the dispatch rules named; all others to the one a person chose.
        Optional<String> named = Optional.ofNullable(
                        request.variables().get(request.direction().equals("same") ? "unitId" : "chosenUnit"))
                .map(Object::toString);
        if (request.direction().equals("same")) {
            // While the case is being reported its leg is not written yet; its node is that of the process.
            return named.flatMap(units::find)
                    .filter(unit -> unit.tenant().equals(request.node()))
                    .map(unit -> new CasefileSql.Receiver(
                            unit.id(), unit.kind(), unit.tenant(), unit.parentId(), Optional.empty()))
                    .orElseThrow(KeepLegs::notSuitable);
        }
        boolean up = request.direction().equals("up");
        if (!up && named.isEmpty()) {
            throw notSuitable();
        }
        var ways = sql.ways(currentTenant.city(), request.legId(), up ? Optional.empty() : named)
                .orElseThrow(KeepLegs::notSuitable);
        return switch (request.direction()) {
            case "up" ->
                ways.receiver()
                        .orElseThrow(() ->
                                new Problem(CaseProblem.HAND_OVER_NO_UPPER_UNIT, Map.of("unit", ways.senderName())));
            case "down" ->
                ways.receiver()
                        .filter(unit -> unit.kind() != UnitKind.DEPARTMENT)
                        .filter(unit -> unit.parentId().equals(Optional.of(ways.senderId())))
                        .orElseThrow(KeepLegs::notSuitable);
            case "department" ->
                ways.receiver()
                        .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                        .filter(unit -> unit.node().equals(ways.senderNode()))
                        .orElseThrow(KeepLegs::notSuitable);
            default -> throw new IllegalArgumentException("unknown way of hand-over " + request.direction());
        };
    }

    @Override
    public void legEnded(String caseId, String legId, boolean whole, Map<String, Object> result) {
        String outcome =
                Optional.ofNullable(result.get("outcome")).map(Object::toString).orElse("handled");
        Instant now = clock.instant();
        sql.endLeg(currentTenant.city(), legId, outcome, now);
        if (!whole || supervisions.ended(casefiles.require(caseId), legId)) {
            outbox.publish(new LegEnded(caseId, legId, outcome, now));
            return;
        }
        Casefile casefile = casefiles.require(caseId);
        // A case that was handled with another one ends as that one did.
        String how = casefile.mergedInto == null ? outcome : casefiles.require(casefile.mergedInto).outcome;
        casefile.close(now, how);
        deadlines.stop(casefile.id);
        outbox.publish(new CaseClosed(casefile.id, how, casefile.late, now));
        if (casefile.mergedCount > 0) {
            mergedCases.end(casefile);
        }
        if (casefile.supervised > 0) {
            supervisions.end(casefile);
        }
    }

    private static Problem notSuitable() {
        return new Problem(CaseProblem.HAND_OVER_UNIT_NOT_SUITABLE);
    }
}
