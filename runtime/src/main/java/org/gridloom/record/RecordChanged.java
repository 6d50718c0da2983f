package org.gridloom.record;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/** Fields of a record were changed; their names are told, not their values. */
public record RecordChanged(String recordId, String recordType, int version, List<String> fields, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.changed.v1";
    }

    @Override
    public String subject() {
        return recordId;
    }
}
