package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A party finished its part. */
public record LegEnded(String caseId, String legId, String outcome, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.leg-ended.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
