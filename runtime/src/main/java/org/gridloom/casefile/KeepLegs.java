package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.deadline.Deadlines;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
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
    private final HandOverSql handOverSql;
    private final CurrentTenant currentTenant;
    private final ChooseReceiver chooseReceiver;
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
            HandOverSql handOverSql,
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
        this.handOverSql = handOverSql;
        this.currentTenant = currentTenant;
        this.chooseReceiver = new ChooseReceiver(units);
        this.configs = configs;
        this.deadlines = deadlines;
        this.mergedCases = mergedCases;
        this.supervisions = supervisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public HandOver handOver(HandOverRequest request) {
        // While the case is being reported its first leg is not written yet, and the rules of dispatch named the unit.
        boolean first = request.direction().equals("same");
        Optional<HandOverSql.Ways> ways = first ? Optional.empty() : ways(request);
        OrgUnit receiver = first
                ? chooseReceiver.handle(request, legs.findById(request.legId()).unitId)
                : new ChooseReceiver(ways.orElseThrow())
                        .handle(request, ways.orElseThrow().sender().id());
        var leg = new CaseLeg();
        leg.id = Ids.next();
        leg.node = receiver.tenant().value();
        leg.caseId = request.caseId();
        leg.fromLegId = request.legId();
        leg.way = request.direction();
        leg.unitId = receiver.id();
        leg.level = receiver.kind().name().toLowerCase(Locale.ROOT);
        leg.bundle = ways.flatMap(HandOverSql.Ways::bundle)
                .orElseGet(() ->
                        configs.at(receiver.tenant(), List.of(receiver.id())).bundle());
        leg.process = request.process();
        leg.startedAt = clock.instant();
        legs.persist(leg);
        parties.persist(new CaseParty(leg, CaseParty.LEG));
        outbox.publish(new CaseHandedOver(leg.caseId, leg.id, leg.fromLegId, leg.way, leg.unitId, leg.startedAt));
        var variables = ChooseReceiver.variables(request, () -> casefiles.require(leg.caseId).number, leg.id, receiver);
        return new HandOver(receiver.tenant(), leg.bundle, leg.id, leg.process, variables);
    }

    private Optional<HandOverSql.Ways> ways(HandOverRequest request) {
        Optional<String> chosen = request.direction().equals("up")
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(request.variables().get("chosenUnit"))
                        .map(Object::toString)
                        .orElse(""));
        return Optional.of(handOverSql
                .ways(currentTenant.city(), request.legId(), chosen)
                .orElseThrow(() -> new Problem(CaseProblem.HAND_OVER_UNIT_NOT_SUITABLE)));
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
}
