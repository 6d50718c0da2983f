package org.gridloom.artifact;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/** An import took effect; {@code nodes} are those whose bundle changed. */
public record ConfigApplied(String city, List<String> nodes, int added, int changed, int removed, Instant at)
        implements DomainEvent {
    public ConfigApplied {
        nodes = List.copyOf(nodes);
    }

    @Override
    public String type() {
        return "gridloom.config.applied.v1";
    }

    @Override
    public String subject() {
        return city;
    }
}
