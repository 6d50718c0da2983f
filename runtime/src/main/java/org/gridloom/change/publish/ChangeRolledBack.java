package org.gridloom.change.publish;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A publication was taken back. */
public record ChangeRolledBack(String changeId, String publicationId, String casesSince, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.change.rolled-back.v1";
    }

    @Override
    public String subject() {
        return changeId;
    }
}
