package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody reported a matter. */
public record CaseReported(
        String caseId, String caseType, String number, String urgency, String source, String placeId, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.reported.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
