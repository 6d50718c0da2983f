package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdits;
import org.gridloom.change.tree.XmlParts;
import org.gridloom.change.tree.XmlTree;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;

/**
 * Three-way merge of BPMN and DMN by element, attribute and cell. The result is the upper text with the local edits written into it,
 * layout of new elements included. Empty when the texts cannot be merged so: then each is one value. Pure.
 */
final class XmlMerge {
    private static final String AT = "/text";

    private XmlMerge() {}

    /** Pointers begin with {@code /text}. */
    record Merged(String text, List<Conflict> conflicts) {}

    static Optional<Merged> merge(String base, String mine, String theirs, Map<String, Decision> decisions) {
        var old = tree(base);
        var ours = tree(mine);
        var upper = tree(theirs);
        if (old.isEmpty() || ours.isEmpty() || upper.isEmpty() || decisions.containsKey(AT)) {
            return Optional.empty();
        }
        var inside = new HashMap<String, Decision>();
        decisions.forEach((pointer, decision) -> {
            if (pointer.startsWith(AT + "/")) {
                inside.put(pointer.substring(AT.length()), decision);
            }
        });
        var merged = ThreeWay.merge(old.get(), ours.get(), upper.get(), XmlTree.SHAPE, inside);
        var text = XmlParts.write(merged.tree(), theirs, mine);
        var written = text.flatMap(XmlMerge::tree);
        boolean right = written.isPresent() && says(written.get(), merged.tree());
        if (!right) {
            return Optional.empty();
        }
        var conflicts = new ArrayList<Conflict>();
        merged.conflicts().forEach(c -> conflicts.add(new Conflict(AT + c.pointer(), c.base(), c.mine(), c.theirs())));
        return Optional.of(new Merged(text.get(), conflicts));
    }

    private static Optional<ObjectNode> tree(String text) {
        return XmlTree.read(text);
    }

    /** Whether the text says what was merged; which branches there are follows from the elements, only their order is compared. */
    private static boolean says(JsonNode written, JsonNode wanted) {
        return TreeEdits.between(written, wanted, XmlTree.SHAPE).stream()
                .allMatch(e -> e.pointer().startsWith("/branches") && e.what() != TreeEdit.What.MOVED);
    }
}
