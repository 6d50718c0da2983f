package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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

    /**
     * The layers of every artifact; only what nobody holds yet is read again from its text.
     *
     * @param texts the texts of hashes
     */
    SortedMap<ArtifactKey, List<ParsedArtifact>> read(
            SharedArtifacts shared, Function<Collection<String>, Map<String, String>> texts) {
        JsonNode tree = tree();
        var roots = new HashSet<String>();
        tree.path("tenantRoots").forEach(r -> roots.add(r.asText()));
        String under = tree.path("tenantRoots").toString();
        var found = new HashMap<String, ParsedArtifact>();
        var missing = new LinkedHashMap<String, String>();
        tree.path("artifacts")
                .forEach(layers -> layers.forEach(layer -> {
                    String content = under + layer;
                    shared.find(content)
                            .ifPresentOrElse(
                                    artifact -> found.put(content, artifact),
                                    () -> layer.properties()
                                            .forEach(f -> missing.put(
                                                    f.getKey(), f.getValue().asText())));
                }));
        var byPath = readAgain(missing, missing.isEmpty() ? Map.of() : texts.apply(missing.values()), roots);
        var result = new TreeMap<ArtifactKey, List<ParsedArtifact>>();
        tree.path("artifacts").properties().forEach(entry -> {
            var layers = new ArrayList<ParsedArtifact>();
            for (JsonNode layer : entry.getValue()) {
                String content = under + layer;
                var read = byPath.get(layer.fieldNames().next());
                var artifact =
                        found.containsKey(content) || read == null ? found.get(content) : shared.share(content, read);
                if (artifact != null) {
                    layers.add(artifact);
                }
            }
            result.put(ArtifactKey.parse(entry.getKey()), List.copyOf(layers));
        });
        return result;
    }

    /** By the path of the first file. */
    private static Map<String, ParsedArtifact> readAgain(
            Map<String, String> hashByPath, Map<String, String> textByHash, Set<String> roots) {
        var sources = hashByPath.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), textByHash.getOrDefault(f.getValue(), "")))
                .toList();
        var byPath = new HashMap<String, ParsedArtifact>();
        ReadSources.handle(sources, roots)
                .artifacts()
                .forEach(a -> byPath.put(a.files().get(0).path(), a));
        return byPath;
    }

    private JsonNode tree() {
        return StrictJson.read(content).tree();
    }
}
