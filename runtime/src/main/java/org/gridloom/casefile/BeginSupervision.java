package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridloom.identity.OrgUnit;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;
import org.gridloom.process.StartProcess;
import org.gridloom.tenant.TenantPath;

/** Opens a supervision beside a case (督办): a leg of its own with the small process that the category names. */
@ApplicationScoped
class BeginSupervision {
    private final CaseLegs legs;
    private final ProcessEngine engine;
    private final Outbox outbox;

    BeginSupervision(CaseLegs legs, ProcessEngine engine, Outbox outbox) {
        this.legs = legs;
        this.engine = engine;
        this.outbox = outbox;
    }

    /**
     * Who answers to whom.
     *
     * @param legId of the supervision; whoever may be asked twice gives the same one twice
     * @param byUnit reads the answer
     */
    record Between(String legId, OrgUnit unit, String byUnit) {}

    /** Does nothing when the leg is there already. */
    void handle(Casefile casefile, String process, Between who, Instant now) {
        if (legs.findById(who.legId()) != null) {
            return;
        }
        var leg = leg(casefile, process, who, now);
        legs.persist(leg);
        casefile.supervised++;
        leg.instanceId = engine.start(new StartProcess(
                        TenantPath.of(casefile.node),
                        casefile.bundle,
                        leg.process,
                        casefile.id,
                        leg.id,
                        variables(casefile, leg, who.byUnit())))
                .instanceId();
        outbox.publish(new CaseSupervised(casefile.id, now, leg.id, who.unit().id(), who.byUnit()));
    }

    private static CaseLeg leg(Casefile casefile, String process, Between who, Instant now) {
        var leg = new CaseLeg();
        leg.id = who.legId();
        leg.node = who.unit().tenant().value();
        leg.caseId = casefile.id;
        leg.way = CaseLeg.SUPERVISE;
        leg.unitId = who.unit().id();
        leg.level = who.unit().kind().name().toLowerCase(Locale.ROOT);
        leg.bundle = casefile.bundle;
        leg.process = process;
        leg.startedAt = now;
        return leg;
    }

    private static Map<String, Object> variables(Casefile casefile, CaseLeg leg, String byUnit) {
        var variables = new HashMap<String, Object>();
        variables.put("caseNumber", casefile.number);
        variables.put("category", casefile.caseType);
        variables.put("urgency", casefile.urgency);
        variables.put("unitId", leg.unitId);
        variables.put("level", leg.level);
        // Who asked reads the answer.
        variables.put("chosenUnit", byUnit);
        return variables;
    }
}
