package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A unit handed the matter to another level or department. */
public record CaseHandedOver(String caseId, String legId, String fromLegId, String way, String unitId, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.handed-over.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
