package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes of documents that mean something, and others that mean nothing. */
public final class RandomEdits {
    private final Random random;

    public RandomEdits(Random random) {
        this.random = random;
    }

    /** A copy in which one value differs, or one member more or less is there. */
    public JsonNode change(JsonNode tree) {
        var copy = tree.deepCopy();
        var inner = new ArrayList<JsonNode>();
        collect(copy, inner);
        while (true) {
            var node = inner.get(random.nextInt(inner.size()));
            if (node instanceof ObjectNode object) {
                changeObject(object);
            } else if (node instanceof ArrayNode list) {
                changeList(list);
            }
            if (!copy.equals(tree)) {
                return copy;
            }
        }
    }

    private void changeObject(ObjectNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        if (keys.isEmpty() || random.nextInt(5) == 0) {
            object.put("new-" + random.nextInt(100), "x");
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        if (random.nextInt(4) == 0) {
            object.remove(key);
        } else if (object.get(key).isValueNode()) {
            object.set(key, other(object.get(key)));
        }
    }

    private void changeList(ArrayNode list) {
        if (list.isEmpty()) {
            list.add("x");
        } else if (random.nextBoolean()) {
            list.remove(random.nextInt(list.size()));
        } else if (list.size() > 1) {
            list.add(list.remove(0));
        }
    }

    private JsonNode other(JsonNode value) {
        if (value.isNumber()) {
            return JsonNodeFactory.instance.numberNode(value.asInt() + 1 + random.nextInt(3));
        }
        if (value.isBoolean()) {
            return JsonNodeFactory.instance.booleanNode(!value.asBoolean());
        }
        return TextNode.valueOf(value.asText() + (char) ('a' + random.nextInt(26)));
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    /** The same document with its keys in another order and its numbers written otherwise. */
    public JsonNode written(JsonNode tree) {
        if (tree.isObject()) {
            var keys = new ArrayList<String>();
            tree.fieldNames().forEachRemaining(keys::add);
            Collections.shuffle(keys, random);
            var copy = JsonNodeFactory.instance.objectNode();
            keys.forEach(k -> copy.set(k, written(tree.get(k))));
            return copy;
        }
        if (tree.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            tree.forEach(e -> copy.add(written(e)));
            return copy;
        }
        return tree.isInt() && random.nextBoolean()
                ? JsonNodeFactory.instance.numberNode(tree.decimalValue().setScale(2))
                : tree;
    }
}
