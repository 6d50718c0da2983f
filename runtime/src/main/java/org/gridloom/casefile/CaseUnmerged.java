package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A case stands for itself again.
 *
 * @param subject id of the case
 * @param master id of the case that goes on
 * @param reporterId who reported the merged case and is to be told, once
 */
public record CaseUnmerged(String subject, Instant at, String master, String reporterId) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.unmerged.v1";
    }
}
