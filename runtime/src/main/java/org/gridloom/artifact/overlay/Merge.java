package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sum of layers. {@link #lay} gives a document, {@link #join} makes one patch of two, so that
 * {@code lay(lay(base, a), b) = lay(base, join(a, b))}. Objects merge by key, null removes, lists with an identity key merge
 * by it in the upper order, {@code $remove} removes, {@code $after} places a new entry, {@code $replace} forgets the upper
 * value (of a list as an entry of its own); everything else is replaced.
 */
public final class Merge {
    public static final String REMOVE = "$remove";
    public static final String AFTER = "$after";
    public static final String REPLACE = "$replace";

    private Merge() {}

    /** The document under the patch. Neither argument is changed. */
    public static JsonNode lay(JsonNode upper, JsonNode patch, Shape shape) {
        if (patch instanceof ObjectNode changes) {
            boolean fresh = changes.path(REPLACE).asBoolean(false);
            return layObject(upper instanceof ObjectNode o && !fresh ? o : emptyObject(), changes, shape);
        }
        var key = shape.listKey();
        if (patch instanceof ArrayNode list && key.isPresent()) {
            return layList(upper instanceof ArrayNode a ? a : emptyList(), list, key.get(), shape);
        }
        return patch.deepCopy();
    }

    private static JsonNode layObject(ObjectNode upper, ObjectNode changes, Shape shape) {
        var result = upper.deepCopy();
        changes.properties().forEach(change -> {
            String key = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(key);
            } else if (!isMark(key)) {
                result.set(key, lay(upper.path(key), change.getValue(), shape.property(key)));
            }
        });
        return result;
    }

    private static JsonNode layList(ArrayNode upper, ArrayNode patch, String key, Shape shape) {
        List<JsonNode> result = new ArrayList<>();
        upper.forEach(result::add);
        for (JsonNode entry : patch) {
            if (isReset(entry, key)) {
                result.clear();
                continue;
            }
            int at = indexOf(result, key, entry.path(key));
            if (entry.path(REMOVE).asBoolean(false)) {
                if (at >= 0) {
                    result.remove(at);
                }
            } else if (at >= 0) {
                result.set(at, lay(result.get(at), entry, shape.entry()));
            } else {
                int after = entry.has(AFTER) ? indexOf(result, key, entry.path(AFTER)) : -1;
                result.add(after < 0 ? result.size() : after + 1, lay(emptyObject(), entry, shape.entry()));
            }
        }
        var list = emptyList();
        result.forEach(entry -> list.add(entry.deepCopy()));
        return list;
    }

    /** One patch that does what both do, the first first. Of lists with a key it is simply one after the other. */
    public static JsonNode join(JsonNode first, JsonNode second, Shape shape) {
        if (second instanceof ObjectNode later && !later.path(REPLACE).asBoolean(false)) {
            if (first instanceof ObjectNode earlier) {
                return joinObjects(earlier, later, shape);
            }
            return first.isMissingNode() ? second.deepCopy() : later.deepCopy().put(REPLACE, true);
        }
        if (second instanceof ArrayNode later
                && first instanceof ArrayNode earlier
                && shape.listKey().isPresent()) {
            return earlier.deepCopy().addAll(later.deepCopy());
        }
        if (second instanceof ArrayNode later && shape.listKey().isPresent() && !first.isMissingNode()) {
            var reset = emptyList();
            reset.addObject().put(REPLACE, true);
            return reset.addAll(later.deepCopy());
        }
        return second.deepCopy();
    }

    private static JsonNode joinObjects(ObjectNode earlier, ObjectNode later, Shape shape) {
        var result = earlier.deepCopy();
        later.properties().forEach(change -> {
            String key = change.getKey();
            result.set(key, join(earlier.path(key), change.getValue(), shape.property(key)));
        });
        return result;
    }

    /** An entry {@code {$replace: true}} without a key: the list above is forgotten. */
    static boolean isReset(JsonNode entry, String key) {
        return entry.path(REPLACE).asBoolean(false) && !entry.has(key);
    }

    static int indexOf(List<JsonNode> entries, String key, JsonNode id) {
        for (int i = 0; i < entries.size(); i++) {
            if (!id.isMissingNode() && entries.get(i).path(key).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    static Optional<JsonNode> entry(JsonNode list, String key, String id) {
        for (JsonNode entry : list) {
            if (entry.path(key).asText().equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public static boolean isMark(String key) {
        return key.equals(REMOVE) || key.equals(AFTER) || key.equals(REPLACE);
    }

    private static ObjectNode emptyObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode emptyList() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
