package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.artifact.overlay.Bound;

/** The value nearest to one that a range or a choice refuses. */
final class Allowed {
    private Allowed() {}

    static Optional<String> nearest(JsonNode may, JsonNode written, String said) {
        if (may.has("in")) {
            var words = new ArrayList<String>();
            may.path("in").forEach(v -> words.add(v.asText()));
            return Nearest.of(said, words).or(() -> words.stream().findFirst());
        }
        return Stream.of("min", "max")
                .filter(may::has)
                .filter(end -> refusedBy(may, end, written))
                .map(end -> may.path(end).asText())
                .findFirst();
    }

    private static boolean refusedBy(JsonNode may, String end, JsonNode written) {
        var alone = may.deepCopy();
        var only = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        only.set(end, alone.path(end));
        return new Bound("", only).refuses(written).isPresent();
    }
}
