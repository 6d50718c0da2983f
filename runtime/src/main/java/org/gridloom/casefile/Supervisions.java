package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.process.ProcessEngine;

/** The supervisions that run beside a case: legs of their own, whose end is not the case's, but which end with it. */
@ApplicationScoped
class Supervisions {
    private final CaseLegs legs;
    private final ProcessEngine engine;

    Supervisions(CaseLegs legs, ProcessEngine engine) {
        this.legs = legs;
        this.engine = engine;
    }

    /** Whether a leg that ended was one; asked of the database only for cases that have any. */
    boolean ended(Casefile casefile, String legId) {
        boolean supervision =
                casefile.supervised > 0 && legs.findById(legId).way.equals(CaseLeg.SUPERVISE);
        if (supervision) {
            casefile.supervised--;
        }
        return supervision;
    }

    /** The case has ended: nobody has to answer any more. */
    void end(Casefile casefile) {
        List<CaseLeg> open = legs.list("caseId = ?1 and way = ?2 and endedAt is null", casefile.id, CaseLeg.SUPERVISE);
        open.forEach(leg -> engine.cancel(leg.instanceId, casefile.outcome));
    }
}
