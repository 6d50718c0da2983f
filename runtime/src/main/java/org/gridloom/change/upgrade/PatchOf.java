package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.tree.Keyed;

/** The smallest patch that makes of one document another: {@code lay(upper, between(upper, wanted)) = wanted}. Pure. */
final class PatchOf {
    private PatchOf() {}

    /** An empty object when nothing differs. Both are objects. */
    static ObjectNode between(JsonNode upper, JsonNode wanted, Shape shape) {
        var patch = JsonNodeFactory.instance.objectNode();
        if (upper.equals(wanted)) {
            return patch;
        }
        var found = change(upper, wanted, shape);
        if (found.isPresent()
                && found.get() instanceof ObjectNode object
                && Merge.lay(upper, object, shape).equals(wanted)) {
            return object;
        }
        ObjectNode whole = wanted.deepCopy();
        return whole.put(Merge.REPLACE, true);
    }

    /** Empty when no patch can say it. */
    private static Optional<JsonNode> change(JsonNode upper, JsonNode wanted, Shape shape) {
        if (upper.isObject() && wanted.isObject()) {
            return Optional.of(object(upper, wanted, shape));
        }
        var old = Keyed.entries(upper, shape);
        var now = Keyed.entries(wanted, shape);
        if (shape.listKey().isPresent() && wanted.isArray()) {
            return old.isPresent() && now.isPresent() ? list(old.get(), now.get(), shape) : Optional.empty();
        }
        return Optional.of(wanted.deepCopy());
    }

    private static ObjectNode object(JsonNode upper, JsonNode wanted, Shape shape) {
        var patch = JsonNodeFactory.instance.objectNode();
        for (var member : wanted.properties()) {
            var old = upper.path(member.getKey());
            if (!old.equals(member.getValue())) {
                var found = old.isMissingNode()
                        ? Optional.<JsonNode>of(member.getValue().deepCopy())
                        : change(old, member.getValue(), shape.property(member.getKey()));
                if (found.isEmpty()) {
                    ObjectNode whole = wanted.deepCopy();
                    return whole.put(Merge.REPLACE, true);
                }
                patch.set(member.getKey(), found.get());
            }
        }
        upper.fieldNames().forEachRemaining(key -> {
            if (!wanted.has(key)) {
                patch.putNull(key);
            }
        });
        return patch;
    }

    private static Optional<JsonNode> list(Map<String, JsonNode> old, Map<String, JsonNode> now, Shape shape) {
        String key = shape.listKey().orElseThrow();
        var stayed = old.keySet().stream().filter(now::containsKey).toList();
        var stays = now.keySet().stream().filter(old::containsKey).toList();
        if (!stayed.equals(stays)) {
            return Optional.empty();
        }
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        old.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> patch.addObject().put(key, id).put(Merge.REMOVE, true));
        List<String> before = new ArrayList<>();
        for (var entry : now.entrySet()) {
            var upper = old.getOrDefault(entry.getKey(), MissingNode.getInstance());
            if (upper.isMissingNode()) {
                boolean last = stays.isEmpty() || before.containsAll(stays);
                if (!last && before.isEmpty()) {
                    return Optional.empty();
                }
                ObjectNode added = entry.getValue().deepCopy();
                if (!last) {
                    added.put(Merge.AFTER, before.get(before.size() - 1));
                }
                patch.add(added);
            } else if (!upper.equals(entry.getValue())) {
                patch.add(JsonNodeFactory.instance
                        .objectNode()
                        .put(key, entry.getKey())
                        .setAll(object(upper, entry.getValue(), shape.entry())));
            }
            before.add(entry.getKey());
        }
        return Optional.of(patch);
    }
}
