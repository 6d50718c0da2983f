package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.process.ProcessEngine;
import org.gridloom.task.OpenWork;

/** What becomes of the legs, parties and clocks of cases that are handled with another one. */
@ApplicationScoped
class MergedCases {
    private final Casefiles casefiles;
    private final CaseLegs legs;
    private final CaseParties parties;
    private final HoldStill holdStill;
    private final OpenWork openWork;
    private final ProcessEngine engine;

    MergedCases(
            Casefiles casefiles,
            CaseLegs legs,
            CaseParties parties,
            HoldStill holdStill,
            OpenWork openWork,
            ProcessEngine engine) {
        this.casefiles = casefiles;
        this.legs = legs;
        this.parties = parties;
        this.holdStill = holdStill;
        this.openWork = openWork;
        this.engine = engine;
    }

    void merge(Casefile casefile, Casefile master, String reason) {
        casefile.mergedInto = master.id;
        master.mergedCount++;
        for (CaseLeg leg : legs.ofCase(casefile.id)) {
            leg.mergedFrom = casefile.id;
            leg.caseId = master.id;
            // Who works on the one sees the other.
            parties.persist(new CaseParty(leg, CaseParty.MERGED));
        }
        holdStill.stop(casefile.id, reason);
        openWork.setAside(casefile.id, true);
    }

    void restore(Casefile casefile, Casefile master, String reason) {
        casefile.mergedInto = null;
        master.mergedCount--;
        for (CaseLeg leg : legs.mergedFrom(casefile.id)) {
            parties.delete("caseId = ?1 and legId = ?2 and role = ?3", master.id, leg.id, CaseParty.MERGED);
            leg.caseId = casefile.id;
            leg.mergedFrom = null;
        }
        openWork.setAside(casefile.id, false);
        holdStill.goOn(casefile.id, reason);
    }

    /** The master has ended: so have all that were handled with it. */
    void end(Casefile master) {
        List<Casefile> merged = casefiles.list("mergedInto = ?1 and state = ?2", master.id, CaseState.OPEN);
        merged.forEach(casefile -> engine.cancel(casefile.instanceId, master.outcome));
    }
}
