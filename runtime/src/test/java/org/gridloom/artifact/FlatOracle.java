package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.artifact.text.StrictYaml;

/**
 * What is in force at a node, worked out the slow way and by other means than the product: a document is a flat map from path to
 * scalar and one of the order of entries; a layer is written into it line by line. Knows nothing of locks: it is asked only about
 * files without findings.
 */
final class FlatOracle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, String> files;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, List<String>> order = new TreeMap<>();

    FlatOracle(Map<String, String> files) {
        this.files = files;
    }

    /** A tree of the product, flattened the same way. */
    static Map<String, String> flat(String kind, JsonNode tree) {
        var oracle = new FlatOracle(Map.of());
        oracle.write("", tree, schema(kind));
        return oracle.lines();
    }

    /** Flat lines of a yaml artifact of a library at a node, under all overlays on the way; empty when it is in no pack in force. */
    Optional<Map<String, String>> at(String node, String kind, String name, String folder) {
        var base = files.keySet().stream()
                .filter(p -> p.endsWith("/" + folder + "/" + name + ".yaml") && !p.startsWith("tenant-configs/"))
                .filter(p -> packs(node).contains(p.split("/")[1]))
                .findFirst();
        if (base.isEmpty()) {
            return Optional.empty();
        }
        values.clear();
        order.clear();
        write("", read(base.get()), schema(kind));
        values.keySet().removeIf(p -> p.startsWith("/locks") || p.startsWith("/bounds"));
        String path = "tenant-configs";
        for (String step : node.split("/")) {
            path = path + "/" + step;
            String overlay = path + "/overlays/" + kind + "/" + name + ".patch.yaml";
            if (files.containsKey(overlay)) {
                write("", read(overlay).path("patch"), schema(kind));
            }
        }
        return Optional.of(lines());
    }

    /** Packs chosen on the way from the city, with all they need. */
    List<String> packs(String node) {
        var packs = new ArrayList<String>();
        String path = "tenant-configs";
        for (String step : node.split("/")) {
            path = path + "/" + step;
            read(path + "/tenant.yaml").path("packs").forEach(p -> packs.add(p.asText()));
        }
        for (int i = 0; i < packs.size(); i++) {
            String pack = packs.get(i);
            files.keySet().stream()
                    .filter(p -> p.endsWith("/" + pack + "/pack.yaml"))
                    .forEach(p -> read(p).path("needs").forEach(n -> packs.add(n.asText())));
        }
        return packs;
    }

    private JsonNode read(String path) {
        return StrictYaml.read(files.getOrDefault(path, "{}")).tree();
    }

    private Map<String, String> lines() {
        var lines = new TreeMap<>(values);
        order.forEach((list, ids) -> lines.put(list + " order", String.join(",", ids)));
        return lines;
    }

    private void write(String at, JsonNode said, JsonNode schema) {
        String key = schema.path("x-key").asText("");
        if (said.isNull()) {
            forget(at);
        } else if (said.isObject()) {
            values.remove(at);
            said.properties().stream()
                    .filter(e -> !e.getKey().startsWith("$"))
                    .forEach(e -> write(at + "/" + e.getKey(), e.getValue(), below(schema, e.getKey())));
        } else if (said.isArray() && !key.isEmpty()) {
            said.forEach(entry -> entry(at, entry, key, schema.path("items")));
        } else {
            forget(at);
            values.put(at, said.toString());
        }
    }

    private void entry(String list, JsonNode entry, String key, JsonNode schema) {
        String id = entry.path(key).asText();
        var ids = order.computeIfAbsent(list, l -> new ArrayList<>());
        if (entry.path("$remove").asBoolean()) {
            ids.remove(id);
            forget(list + "/" + id);
            return;
        }
        if (!ids.contains(id)) {
            int after = ids.indexOf(entry.path("$after").asText("-"));
            ids.add(after < 0 ? ids.size() : after + 1, id);
        }
        write(list + "/" + id, entry, schema);
    }

    private void forget(String at) {
        values.keySet().removeIf(p -> p.equals(at) || p.startsWith(at + "/"));
        order.keySet().removeIf(p -> p.equals(at) || p.startsWith(at + "/"));
    }

    private static JsonNode below(JsonNode schema, String key) {
        var named = schema.path("properties").path(key);
        return named.isMissingNode() ? schema.path("additionalProperties") : named;
    }

    private static JsonNode schema(String kind) {
        try (var in = FlatOracle.class.getResourceAsStream("/schemas/" + kind + "/v1.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
