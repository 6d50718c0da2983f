package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.overlay.Provenance;

/**
 * An artifact as it is in effect at a node, with who set what and what nobody below may change.
 *
 * @param origins file of every leaf, by pointer with entry keys
 */
public record EffectiveValue(JsonNode tree, Map<String, Provenance> origins, List<Rule> locks, List<Rule> bounds) {
    /** @param may what those below may still do; a missing node for a lock */
    public record Rule(String at, JsonNode may, Provenance by) {}

    public EffectiveValue {
        origins = Map.copyOf(origins);
        locks = List.copyOf(locks);
        bounds = List.copyOf(bounds);
    }

    static EffectiveValue of(EffectiveArtifact artifact) {
        return new EffectiveValue(
                artifact.tree(),
                artifact.origins(),
                artifact.locks().stream()
                        .map(l -> new Rule(l.at(), MissingNode.getInstance(), l.origin()))
                        .toList(),
                artifact.bounds().stream()
                        .map(b -> new Rule(b.bound().at(), b.bound().may(), b.origin()))
                        .toList());
    }
}
