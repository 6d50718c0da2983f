package org.gridloom.record.sheet;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** The rows of a table are on record, but for the bad ones. */
public record RecordsImported(String importId, String recordType, int kept, int bad, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.record.imported.v1";
    }

    @Override
    public String subject() {
        return importId;
    }
}
