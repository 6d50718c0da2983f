package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.deadline.MoveClock;
import org.gridloom.process.ProcessClocks;
import org.gridloom.task.OpenWork;

/** Stops and restarts everything of a case that moves by itself or by people: clocks and open steps. */
@ApplicationScoped
class HoldStill {
    private final MoveClock moveClock;
    private final OpenWork openWork;
    private final ProcessClocks processClocks;

    HoldStill(MoveClock moveClock, OpenWork openWork, ProcessClocks processClocks) {
        this.processClocks = processClocks;
        this.moveClock = moveClock;
        this.openWork = openWork;
    }

    void stop(String caseId, String reason) {
        moveClock.pauseCase(caseId, reason);
        openWork.suspend(caseId);
        processClocks.standStill(caseId);
    }

    void goOn(String caseId, String reason) {
        moveClock.resumeCase(caseId, reason);
        openWork.resume(caseId);
        processClocks.goOn(caseId);
    }
}
