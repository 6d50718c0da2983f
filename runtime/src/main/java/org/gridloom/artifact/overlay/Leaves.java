package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridloom.artifact.text.Document;

/**
 * The leaves of a document by pointer. An entry of a list with an identity key is addressed by it
 * ({@code /limits/accept/limit}), so that a pointer means the same in every layer; a list without a key is one leaf.
 */
public final class Leaves {
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    private Leaves() {}

    public static Map<String, JsonNode> of(JsonNode tree, Shape shape) {
        var leaves = new Leaves();
        leaves.walk("", tree, shape);
        return leaves.found;
    }

    /** The value a pointer with entry keys names; missing when there is none. */
    public static JsonNode at(JsonNode tree, String pointer, Shape shape) {
        var here = tree;
        var there = shape;
        for (String step : steps(pointer)) {
            var key = there.listKey();
            if (here.isArray() && key.isPresent()) {
                here = Merge.entry(here, key.get(), step).orElse(MissingNode.getInstance());
                there = there.entry();
            } else {
                here = here.isArray() && step.matches("[0-9]{1,6}")
                        ? here.path(Integer.parseInt(step))
                        : here.path(step);
                there = there.property(step);
            }
        }
        return here;
    }

    /** The same place in a tree with places of entries instead of their keys, as far as the tree has it. */
    public static String byIndex(JsonNode tree, String pointer, Shape shape) {
        var here = tree;
        var there = shape;
        var result = new StringBuilder();
        for (String step : steps(pointer)) {
            var key = there.listKey();
            String said = step;
            if (here.isArray() && key.isPresent()) {
                for (int i = 0; i < here.size(); i++) {
                    if (here.get(i).path(key.get()).asText().equals(step)) {
                        said = String.valueOf(i);
                    }
                }
                there = there.entry();
            } else {
                there = there.property(step);
            }
            here = here.isArray()
                    ? here.path(said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : -1)
                    : here.path(said);
            result.append('/').append(said.replace("~", "~0").replace("/", "~1"));
        }
        return result.toString();
    }

    /** The same place with the keys of entries instead of their places, as far as the tree has it. */
    public static String byKey(JsonNode tree, String pointer, Shape shape) {
        var here = tree;
        var there = shape;
        var result = new StringBuilder();
        for (String step : steps(pointer)) {
            var key = there.listKey();
            boolean entry = here.isArray() && step.matches("[0-9]{1,6}");
            here = entry ? here.path(Integer.parseInt(step)) : here.path(step);
            there = key.isPresent() ? there.entry() : there.property(step);
            String said = entry && key.isPresent() ? here.path(key.get()).asText() : step;
            result.append('/').append(said.replace("~", "~0").replace("/", "~1"));
        }
        return result.toString();
    }

    public static Shape shapeAt(String pointer, Shape shape) {
        var there = shape;
        for (String step : steps(pointer)) {
            there = there.listKey().isPresent() ? there.entry() : there.property(step);
        }
        return there;
    }

    private static String[] steps(String pointer) {
        if (pointer.isEmpty()) {
            return new String[0];
        }
        var steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
        }
        return steps;
    }

    private void walk(String pointer, JsonNode node, Shape shape) {
        var key = shape.listKey();
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(e -> walk(Document.child(pointer, e.getKey()), e.getValue(), shape.property(e.getKey())));
        } else if (node.isArray() && key.isPresent() && !node.isEmpty()) {
            node.forEach(entry ->
                    walk(Document.child(pointer, entry.path(key.get()).asText()), entry, shape.entry()));
        } else {
            found.put(pointer, node);
        }
    }
}
