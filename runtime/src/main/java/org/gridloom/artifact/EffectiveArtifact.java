package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.artifact.overlay.Bound;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.overlay.Overlay;
import org.gridloom.artifact.overlay.Overlay.SetBound;
import org.gridloom.artifact.overlay.Overlay.SetLock;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.part.TextParts;
import org.gridloom.artifact.text.Hash;
import org.gridloom.shared.Finding;

/**
 * What the layers of one artifact make together.
 *
 * @param base the lowest artifact that was written whole and took part
 * @param overlays laid over it, upper level first; one at fault too, though it changes nothing
 * @param origins layer of every leaf, by JSON pointer
 * @param locks what may not be changed below
 * @param bounds how far it may be changed below
 */
record EffectiveArtifact(
        ParsedArtifact base,
        List<ParsedArtifact> overlays,
        JsonNode tree,
        Map<String, Provenance> origins,
        List<SetLock> locks,
        List<SetBound> bounds,
        List<Finding> findings) {

    /** @param layers the lowest first: an artifact written whole, overlays, and of a text others in its place */
    static EffectiveArtifact of(List<ParsedArtifact> layers) {
        var base = layers.get(0);
        String kind = base.key().kind();
        JsonNode tree = base.tree();
        if (tree instanceof ObjectNode whole && (tree.has("locks") || tree.has("bounds"))) {
            tree = whole.deepCopy().without(List.of("locks", "bounds"));
        }
        var result = Overlay.resolve(
                tree,
                layer(base, tree),
                layers.subList(1, layers.size()).stream()
                        .map(l -> layer(l, patch(kind, l)))
                        .toList(),
                KindSchemas.shape(kind),
                (above, patch) -> TextParts.check(kind, above, patch));
        var placed = result.findings().stream()
                .map(f -> layers.stream()
                        .filter(l -> l.files().get(0).path().equals(f.file()))
                        .findFirst()
                        .map(l -> l.place(f.in("", 0)))
                        .orElse(f))
                .toList();
        int last = 0;
        for (int i = 1; i < layers.size(); i++) {
            if (Kinds.of(kind).isText()
                    && !Layers.isOverlay(layers.get(i))
                    && result.laid().contains(layers.get(i).provenance())) {
                last = i;
            }
        }
        return new EffectiveArtifact(
                layers.get(last),
                List.copyOf(layers.subList(last + 1, layers.size())),
                result.tree(),
                result.origins(),
                result.locks(),
                result.bounds(),
                placed);
    }

    /** A text that takes the place of the one above brings what it declares; so does one that an overlay brings. */
    private static JsonNode patch(String kind, ParsedArtifact layer) {
        if (!Layers.isOverlay(layer) && !Kinds.of(kind).isText()) {
            return layer.tree() instanceof ObjectNode whole
                    ? whole.deepCopy().without(List.of("kind", "name", "locks", "bounds"))
                    : layer.tree();
        }
        if (!Layers.isOverlay(layer)) {
            return TextParts.replacing(kind, layer.written());
        }
        var patch = layer.tree().path("patch");
        return Kinds.of(kind).isText() && patch.has("text")
                ? Merge.join(TextParts.replacing(kind, patch.path("text").asText()), patch, Shape.PLAIN)
                : patch;
    }

    private static Overlay.Layer layer(ParsedArtifact artifact, JsonNode patch) {
        var locks = new ArrayList<String>();
        artifact.tree().path("locks").forEach(l -> locks.add(l.asText()));
        var bounds = new ArrayList<Bound>();
        artifact.tree()
                .path("bounds")
                .forEach(b -> bounds.add(new Bound(b.path("at").asText(), b.path("may"))));
        return new Overlay.Layer(artifact.provenance(), patch, locks, bounds);
    }

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
        return isText() ? TextParts.written(base.key().kind(), tree) : tree.toString();
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
