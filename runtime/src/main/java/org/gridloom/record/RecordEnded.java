package org.gridloom.record;

import java.time.Instant;
import java.time.LocalDate;
import org.gridloom.shared.DomainEvent;

/** A record holds no longer from a day on. */
public record RecordEnded(String recordId, String recordType, LocalDate until, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.ended.v1";
    }

    @Override
    public String subject() {
        return recordId;
    }
}
