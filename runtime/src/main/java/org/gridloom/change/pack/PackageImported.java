package org.gridloom.change.pack;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A package was taken over into a change set; {@code key} is the fingerprint of who signed it. */
public record PackageImported(String what, String name, String version, String key, String change, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.config.package-imported.v1";
    }

    @Override
    public String subject() {
        return change;
    }
}
