package org.gridloom.change.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive says it is.
 *
 * @param what {@code pack} or {@code tenant}
 * @param name of the pack, or path of the node
 * @param platform least version of the platform that understands it
 * @param needs the packs it needs, directly and through others, with their versions
 * @param files SHA-256 of every file by path
 */
public record Manifest(
        String what,
        String name,
        String version,
        String platform,
        SortedMap<String, String> needs,
        SortedMap<String, String> files) {
    private static final String FORMAT = "gridloom-package/v1";

    public Manifest {
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The one text of it: what is signed. */
    public String text() {
        var tree = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        tree.put("what", what).put("name", name).put("version", version).put("platform", platform);
        var needed = tree.putObject("needs");
        needs.forEach(needed::put);
        var named = tree.putObject("files");
        files.forEach(named::put);
        return tree.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** Empty unless it is the one text of a manifest of this format. */
    public static Optional<Manifest> read(String text) {
        try {
            var tree = new JsonMapper().readTree(text);
            var manifest = new Manifest(
                    tree.path("what").asText(""),
                    tree.path("name").asText(""),
                    tree.path("version").asText(""),
                    tree.path("platform").asText(""),
                    members(tree.path("needs")),
                    members(tree.path("files")));
            return Optional.of(manifest).filter(m -> m.text().equals(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> members(JsonNode object) {
        var found = new TreeMap<String, String>();
        object.properties().forEach(e -> found.put(e.getKey(), e.getValue().asText()));
        return found;
    }

    /** Negative when the first of two versions such as {@code 1.10.0} is the older one. */
    public static int compare(String a, String b) {
        var left = a.split("[.-]", -1);
        var right = b.split("[.-]", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int by = Long.compare(number(left, i), number(right, i));
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    private static long number(String[] parts, int i) {
        return i < parts.length && parts[i].matches("[0-9]{1,9}") ? Long.parseLong(parts[i]) : 0;
    }
}
