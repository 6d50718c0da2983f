package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.overlay.Provenance;

/**
 * An artifact as it is in effect at a node, with who set what and what nobody below may change.
 *
 * @param origins file of every leaf, by pointer with entry keys
 */
public record EffectiveValue(
        JsonNode tree, Map<String, Provenance> origins, List<Rule> locks, List<Rule> bounds) {
    /** @param may what those below may still do; a missing node for a lock */
    public record Rule(String at, JsonNode may, Provenance by) {}

    public EffectiveValue {
        origins = Map.copyOf(origins);
        locks = List.copyOf(locks);
        bounds = List.copyOf(bounds);
    }

    static EffectiveValue of(EffectiveArtifact artifact) {
        var locks = new ArrayList<Rule>();
        var bounds = new ArrayList<Rule>();
        for (ParsedArtifact part : artifact.parts()) {
            part.tree()
                    .path("locks")
                    .forEach(at -> locks.add(new Rule(at.asText(), part.tree().path("-"), part.provenance())));
            part.tree()
                    .path("bounds")
                    .forEach(bound ->
                            bounds.add(new Rule(bound.path("at").asText(), bound.path("may"), part.provenance())));
        }
        return new EffectiveValue(artifact.tree(), artifact.origins(), locks, bounds);
    }
}
