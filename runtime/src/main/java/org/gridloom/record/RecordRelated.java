package org.gridloom.record;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A record hangs together with another from now on. */
public record RecordRelated(String recordId, String relationId, String relation, String toId, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.related.v1";
    }

    @Override
    public String subject() {
        return recordId;
    }
}
