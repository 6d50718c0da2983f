package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.Document;
import org.gridloom.shared.Finding;

/** The names in a document that the schema declares to be names of other artifacts ({@code x-ref: <kind>}). */
final class References {
    private static final Pattern IN_PROCESS =
            Pattern.compile("(?:gridloom:(form|decision|ruleset|connector|posts)|(calledElement))=\"([^\"]*)\"");

    private References() {}

    record Reference(String pointer, ArtifactKey to) {}

    static List<Reference> of(ParsedArtifact artifact) {
        var found = new ArrayList<Reference>();
        String kind = artifact.key().kind();
        if (kind.equals("process")) {
            var matcher = IN_PROCESS.matcher(artifact.text());
            while (matcher.find()) {
                String to =
                        matcher.group(2) != null ? "process" : matcher.group(1).replace("posts", "post");
                for (String name : matcher.group(3).split(",")) {
                    found.add(new Reference("", new ArtifactKey(to, name.trim())));
                }
            }
        } else if (Layers.isOverlay(artifact)) {
            walk(
                    "/patch",
                    artifact.tree().path("patch"),
                    KindSchemas.shape(Layers.target(artifact).kind()),
                    found);
        } else {
            walk("", artifact.tree(), KindSchemas.shape(kind), found);
        }
        return found;
    }

    /** Those that lead nowhere; of a process its own linter says so, with the element. */
    static List<Finding> dangling(ParsedArtifact artifact, Catalogue visible, Catalogue all) {
        if (artifact.key().kind().equals("process")) {
            return List.of();
        }
        return of(artifact).stream()
                .filter(r -> !ofAnotherCity(r.to(), all))
                .filter(r -> !(Kinds.of(r.to().kind()).inBundle() ? visible : all).has(r.to().kind(), r.to().name()))
                .map(r -> Finding.error(
                        r.pointer(), "REFERENCE_NOT_FOUND", Map.of("kind", r.to().kind(), "name", r.to().name())))
                .toList();
    }

    /** A scenario of the library plays in one city; in another city's import its nodes are not there, and it is not played. */
    private static boolean ofAnotherCity(ArtifactKey to, Catalogue all) {
        return to.kind().equals("tenant") && !all.has("tenant", to.name().substring(0, (to.name() + "/").indexOf('/')));
    }

    private static void walk(String pointer, JsonNode node, Shape shape, List<Reference> found) {
        String to = shape.schema().path("x-ref").asText("");
        if (!to.isEmpty() && node.isTextual()) {
            found.add(new Reference(pointer, new ArtifactKey(to, node.asText())));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            walk(Document.child(pointer, e.getKey()), e.getValue(), shape.property(e.getKey()), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), shape.entry(), found);
            }
        }
    }
}
