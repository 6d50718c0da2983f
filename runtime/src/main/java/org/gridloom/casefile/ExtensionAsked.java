package org.gridloom.casefile;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/**
 * A holder asked for more time.
 *
 * @param subject id of the case
 * @param clockOf id of the work item, or of the case itself
 * @param more how much, as limits are written, e.g. {@code 2wd}
 */
public record ExtensionAsked(String subject, Instant at, String extensionId, String clockOf, String more)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.case.extension-asked.v1";
    }
}
