package org.gridloom.record;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A record was added; what it holds is not told. */
public record RecordAdded(String recordId, String recordType, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.added.v1";
    }

    @Override
    public String subject() {
        return recordId;
    }
}
