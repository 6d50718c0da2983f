package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridloom.artifact.text.Hash;
import org.gridloom.artifact.text.StrictJson;

/**
 * The versions in force together at a node, addressed by content.
 *
 * @param content for each artifact its layers, base first, each with the path and hash of its files
 */
record Bundle(String hash, String content) {
    static Bundle of(SortedMap<ArtifactKey, List<ParsedArtifact>> inForce, Set<String> tenantRoots) {
        var content = JsonNodeFactory.instance.objectNode();
        var roots = content.putArray("tenantRoots");
        new TreeSet<>(tenantRoots).forEach(roots::add);
        var artifacts = content.putObject("artifacts");
        inForce.forEach((key, layers) -> {
            var list = artifacts.putArray(key.toString());
            for (ParsedArtifact layer : layers) {
                var files = list.addObject();
                layer.files().forEach(f -> files.put(f.path(), f.hash()));
            }
        });
        String text = content.toString();
        return new Bundle(Hash.of(text), text);
    }

    /** Path to hash of every file named. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        tree().path("artifacts")
                .forEach(layers -> layers.forEach(layer -> layer.properties()
                        .forEach(f -> files.put(f.getKey(), f.getValue().asText()))));
        return files;
    }

    /** The layers of every artifact, read again from the texts. */
    SortedMap<ArtifactKey, List<ParsedArtifact>> read(Map<String, String> textByHash) {
        var roots = new HashSet<String>();
        tree().path("tenantRoots").forEach(r -> roots.add(r.asText()));
        var sources = files().entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), textByHash.getOrDefault(f.getValue(), "")))
                .toList();
        var byPath = new LinkedHashMap<String, ParsedArtifact>();
        ReadSources.handle(sources, roots)
                .artifacts()
                .forEach(a -> byPath.put(a.files().get(0).path(), a));
        var result = new TreeMap<ArtifactKey, List<ParsedArtifact>>();
        tree().path("artifacts").properties().forEach(entry -> {
            var layers = new ArrayList<ParsedArtifact>();
            for (JsonNode layer : entry.getValue()) {
                var artifact = byPath.get(layer.fieldNames().next());
                if (artifact != null) {
                    layers.add(artifact);
                }
            }
            result.put(ArtifactKey.parse(entry.getKey()), List.copyOf(layers));
        });
        return result;
    }

    private JsonNode tree() {
        return StrictJson.read(content).tree();
    }
}
