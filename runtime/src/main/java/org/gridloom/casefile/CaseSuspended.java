package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A case stands still: its clocks are paused and nobody acts on its steps.
 *
 * @param subject id of the case
 * @param reporterId who is to be told
 * @param reason id of the configured reason; empty when it was typed
 */
public record CaseSuspended(String subject, Instant at, String reporterId, String reason) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.suspended.v1";
    }
}
