package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A case was ended as void, with a reason (作废); every leg ended with it.
 *
 * @param subject id of the case
 * @param reporterId who is to be told
 * @param reason id of the configured reason; empty when it was typed
 */
public record CaseCancelled(String subject, Instant at, String reporterId, String reason) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.cancelled.v1";
    }
}
