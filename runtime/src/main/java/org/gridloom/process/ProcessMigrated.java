package org.gridloom.process;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A running instance goes on under another version of its configuration.
 *
 * @param subject the case
 * @param back whether an earlier move was taken back
 */
public record ProcessMigrated(
        String subject, String instanceId, String process, String fromBundle, String toBundle, boolean back, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.process.migrated.v1";
    }
}
