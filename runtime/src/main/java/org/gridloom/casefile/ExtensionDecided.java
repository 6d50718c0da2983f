package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A centre granted or refused more time.
 *
 * @param subject id of the case
 * @param clockOf id of the work item, or of the case itself
 * @param askedBy who is to be told
 */
public record ExtensionDecided(
        String subject, Instant at, String extensionId, String clockOf, String more, String askedBy, boolean granted)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.extension-decided.v1";
    }
}
