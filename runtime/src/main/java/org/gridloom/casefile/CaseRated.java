package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** The reporter rated the handling. */
public record CaseRated(String caseId, int stars, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.rated.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
