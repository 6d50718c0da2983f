package org.gridloom.record;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody looked behind the mask of a field; the reason is kept with the look. */
public record FieldRevealed(String recordId, String recordType, String field, String lookId, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.field-revealed.v1";
    }

    @Override
    public String subject() {
        return recordId;
    }
}
