package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.overlay.Shape;

/** Lists whose entries are known by a key. */
public final class Keyed {
    private Keyed() {}

    /** The entries by key, in their order; empty when the shape has no key or an entry lacks it or shares it. */
    public static Optional<Map<String, JsonNode>> entries(JsonNode list, Shape shape) {
        var key = shape.listKey();
        if (key.isEmpty() || !list.isArray()) {
            return Optional.empty();
        }
        var entries = new LinkedHashMap<String, JsonNode>();
        for (JsonNode entry : list) {
            var id = entry.path(key.get());
            if (!id.isTextual() || entries.put(id.asText(), entry) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(entries);
    }

    static ArrayNode keys(Collection<String> keys) {
        var list = JsonNodeFactory.instance.arrayNode();
        keys.forEach(list::add);
        return list;
    }

    /** The pointer of something below a pointer. */
    public static String below(String pointer, String step) {
        return pointer + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
