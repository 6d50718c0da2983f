package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.process.MigrationListener;
import org.gridloom.process.ProcessMigration.MovedInstance;

/** A leg is pinned to the bundle its own process runs under. */
@ApplicationScoped
class MoveLeg implements MigrationListener {
    private final CaseLegs legs;

    MoveLeg(CaseLegs legs) {
        this.legs = legs;
    }

    @Override
    public void moved(MovedInstance moved, String personId) {
        CaseLeg leg = moved.ownsLeg() ? legs.findById(moved.legId()) : null;
        if (leg != null) {
            leg.bundle = moved.toBundle();
        }
    }
}
