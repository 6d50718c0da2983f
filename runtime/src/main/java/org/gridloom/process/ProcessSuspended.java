package org.gridloom.process;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A process starts no more at a node and below, or does again; what runs goes on.
 *
 * @param subject name of the process
 */
public record ProcessSuspended(String subject, String node, boolean suspended, String reason, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.process.suspended.v1";
    }
}
