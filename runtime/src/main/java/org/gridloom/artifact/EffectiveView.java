package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.overlay.Provenance;

/**
 * An artifact as it is in force at a node, with who set what.
 *
 * @param tree the effective tree: a form is {@code {schema, ui}}, a text {@code {text, parameters}} and of a decision
 *     {@code rows}
 * @param origins the one file and version that set each leaf, by pointer; entries of lists by their key
 * @param locks what may not be changed below this node
 * @param bounds how far it may be changed below
 */
public record EffectiveView(
        JsonNode tree, Map<String, Provenance> origins, List<Lock> locks, List<Limit> bounds) {
    public EffectiveView {
        locks = List.copyOf(locks);
        bounds = List.copyOf(bounds);
    }

    /** A pointer nobody below may change. */
    public record Lock(String at, Provenance origin) {}

    /** @param may {@code tighten}, {@code loosen}, {@code add}, a range or a choice, as written */
    public record Limit(String at, String may, Provenance origin) {}

    static EffectiveView of(EffectiveArtifact artifact) {
        return new EffectiveView(
                artifact.tree(),
                artifact.origins(),
                artifact.locks().stream().map(l -> new Lock(l.at(), l.origin())).toList(),
                artifact.bounds().stream()
                        .map(b -> new Limit(b.bound().at(), b.bound().said(), b.origin()))
                        .toList());
    }
}
