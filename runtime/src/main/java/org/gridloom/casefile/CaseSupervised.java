package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A unit that handles a case has to answer to a supervisor (督办).
 *
 * @param subject id of the case
 * @param legId of the supervision; its end is told as that of a leg
 * @param unitId who has to answer
 * @param byUnit who asks
 */
public record CaseSupervised(String subject, Instant at, String legId, String unitId, String byUnit)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.supervised.v1";
    }
}
