package org.gridloom.change.publish;

import java.time.Instant;
import java.util.List;
import org.gridloom.shared.DomainEvent;

/**
 * A change set took effect.
 *
 * @param nodes whose bundle moved, or whose places try it out
 * @param emergency whether it went around approval
 */
public record ChangePublished(
        String changeId, String publicationId, List<String> nodes, boolean canary, boolean emergency, Instant at)
        implements DomainEvent {
    public ChangePublished {
        nodes = List.copyOf(nodes);
    }

    @Override
    public String type() {
        return emergency ? "gridloom.change.published-in-emergency.v1" : "gridloom.change.published.v1";
    }

    @Override
    public String subject() {
        return changeId;
    }
}
