package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A case that stood still goes on.
 *
 * @param subject id of the case
 * @param reporterId who is to be told
 */
public record CaseResumed(String subject, Instant at, String reporterId) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.resumed.v1";
    }
}
