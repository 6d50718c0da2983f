package org.gridloom.process;

/** The timers of the processes of a case, while the case stands still (挂起). What people and other systems do is not stopped here. */
public interface ProcessClocks {
    /** No timer of the case comes due from now on. Standing still twice changes nothing. */
    void standStill(String caseId);

    /** The timers go on; each comes due as much later as it stood. */
    void goOn(String caseId);
}
