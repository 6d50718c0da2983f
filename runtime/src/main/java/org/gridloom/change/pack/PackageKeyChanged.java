package org.gridloom.change.pack;

import java.time.Instant;
import org.gridloom.shared.DomainEvent;

/** A signing key was trusted, or is trusted no more; {@code key} is its fingerprint. */
public record PackageKeyChanged(String key, String node, boolean revoked, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "gridloom.config.package-key.v1";
    }

    @Override
    public String subject() {
        return key;
    }
}
