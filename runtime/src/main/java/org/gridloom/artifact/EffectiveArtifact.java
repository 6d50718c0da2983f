package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.artifact.text.Hash;
import org.gridloom.shared.Finding;

/**
 * What the layers of one artifact make together.
 *
 * @param base the lowest artifact that was written whole
 * @param overlays laid over it, upper level first
 * @param origins layer of every leaf, by JSON pointer
 */
record EffectiveArtifact(
        ParsedArtifact base,
        List<ParsedArtifact> overlays,
        JsonNode tree,
        Map<String, Provenance> origins,
        List<Finding> findings) {

    boolean isText() {
        return Kinds.of(base.key().kind()).isText();
    }

    /** All that take part, the lowest first. */
    List<ParsedArtifact> parts() {
        return Stream.concat(Stream.of(base), overlays.stream()).toList();
    }

    /** As {@link #text}, laid out for reading. */
    String pretty() {
        return isText() ? text() : tree.toPrettyString();
    }

    /** 1-based line of a leaf, given with entry keys, in one of the files that take part; 0 when unknown. */
    int line(String pointer, String file) {
        var shape = KindSchemas.shape(base.key().kind());
        return parts().stream()
                .filter(p -> p.provenance().file().equals(file))
                .findFirst()
                .map(p -> {
                    String inside = p == base ? "" : "/patch";
                    return p.line(inside + Leaves.byIndex(p.tree().at(inside), pointer, shape));
                })
                .orElse(0);
    }

    /** Raw text of a process, decision or ruleset; JSON of everything else. */
    String text() {
        return isText() ? tree.path("text").asText() : tree.toString();
    }

    String hash() {
        return overlays.isEmpty() ? base.version() : Hash.of(base.key() + tree.toString());
    }

    /** The artifact as linters see it: effective tree, base file; lines hold only while no overlay moved them. */
    ParsedArtifact asParsed() {
        return overlays.isEmpty()
                ? base
                : new ParsedArtifact(base.key(), base.layer(), base.files(), tree, base.lines());
    }

    /** Who set the value at the pointer, or something below it when it is an object. */
    Optional<Provenance> origin(String pointer) {
        var exact = origins.get(pointer);
        return exact != null
                ? Optional.of(exact)
                : origins.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(pointer + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
