package org.gridloom.record.sheet;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** Somebody took many records with them in a table, masked. */
public record RecordsExported(String recordType, int rows, String format, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.exported.v1";
    }

    @Override
    public String subject() {
        return recordType;
    }
}
