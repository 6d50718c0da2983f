package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.tree.TreeEdit.What;

/**
 * The edits that lead from one normal form to another: objects by key, lists with a key by it with changes of order, every
 * other list whole. None exactly when the two are equal.
 */
public final class TreeEdits {
    private final List<TreeEdit> edits = new ArrayList<>();

    private TreeEdits() {}

    /** Of two normal forms; a missing one is an artifact that is not there. */
    public static List<TreeEdit> between(JsonNode before, JsonNode after, Shape shape) {
        var found = new TreeEdits();
        found.walk("", before, after, shape);
        return List.copyOf(found.edits);
    }

    private void walk(String pointer, JsonNode before, JsonNode after, Shape shape) {
        if (before.equals(after)) {
            return;
        }
        if (before.isMissingNode() || after.isMissingNode()) {
            edits.add(new TreeEdit(pointer, before, after, before.isMissingNode() ? What.ADDED : What.REMOVED));
        } else if (before.isObject() && after.isObject()) {
            var keys = new TreeSet<String>();
            before.fieldNames().forEachRemaining(keys::add);
            after.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                walk(Keyed.below(pointer, key), before.path(key), after.path(key), shape.property(key));
            }
        } else {
            var old = Keyed.entries(before, shape);
            var now = Keyed.entries(after, shape);
            if (old.isPresent() && now.isPresent()) {
                lists(pointer, old.get(), now.get(), shape);
            } else {
                edits.add(new TreeEdit(pointer, before, after, What.CHANGED));
            }
        }
    }

    private void lists(String pointer, Map<String, JsonNode> old, Map<String, JsonNode> now, Shape shape) {
        old.forEach((id, entry) ->
                walk(Keyed.below(pointer, id), entry, now.getOrDefault(id, MissingNode.getInstance()), shape.entry()));
        now.forEach((id, entry) -> {
            if (!old.containsKey(id)) {
                walk(Keyed.below(pointer, id), MissingNode.getInstance(), entry, shape.entry());
            }
        });
        var stayed = old.keySet().stream().filter(now::containsKey).toList();
        var stays = now.keySet().stream().filter(old::containsKey).toList();
        if (!stayed.equals(stays)) {
            edits.add(new TreeEdit(pointer, Keyed.keys(stayed), Keyed.keys(stays), What.MOVED));
        }
    }
}
