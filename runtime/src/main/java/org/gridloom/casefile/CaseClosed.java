package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** The matter is closed. */
public record CaseClosed(String caseId, String outcome, boolean late, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.closed.v1";
    }

    @Override
    public String subject() {
        return caseId;
    }
}
