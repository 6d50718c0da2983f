package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.text.Document;
import org.gridloom.shared.Finding;

/** What is wrong with a patch itself: it removes or places after what is not there, or names one entry twice. */
final class PatchCheck {
    private final List<Finding> findings = new ArrayList<>();

    private PatchCheck() {}

    static List<Finding> unknownTargets(JsonNode upper, JsonNode patch, Shape shape) {
        var check = new PatchCheck();
        check.walk("/patch", upper, patch, shape);
        return check.findings;
    }

    private void walk(String pointer, JsonNode upper, JsonNode patch, Shape shape) {
        if (patch.isObject()) {
            patch.properties().forEach(change -> {
                String below = Document.child(pointer, change.getKey());
                if (change.getValue().isNull() && upper.path(change.getKey()).isMissingNode()) {
                    findings.add(Finding.error(below, "NOTHING_TO_REMOVE", Map.of("key", change.getKey())));
                } else if (!Merge.isMark(change.getKey())) {
                    walk(below, upper.path(change.getKey()), change.getValue(), shape.property(change.getKey()));
                }
            });
        } else if (patch.isArray() && shape.listKey().isPresent()) {
            list(pointer, upper, patch, shape.listKey().get(), shape.entry());
        }
    }

    private void list(String pointer, JsonNode upper, JsonNode patch, String key, Shape entryShape) {
        var seen = new HashSet<String>();
        for (int i = 0; i < patch.size(); i++) {
            var entry = patch.get(i);
            if (Merge.isReset(entry, key)) {
                continue;
            }
            String at = pointer + "/" + i;
            String id = entry.path(key).asText();
            var old = Merge.entry(upper, key, id);
            if (!seen.add(id)) {
                findings.add(Finding.error(at, "DUPLICATE_ENTRY", Map.of("key", key, "id", id)));
            }
            if (entry.path(Merge.REMOVE).asBoolean(false) && old.isEmpty()) {
                findings.add(Finding.error(at, "NOTHING_TO_REMOVE", Map.of("key", id)));
            }
            String after = entry.path(Merge.AFTER).asText(id);
            if (entry.has(Merge.AFTER)
                    && !seen.contains(after)
                    && Merge.entry(upper, key, after).isEmpty()) {
                findings.add(Finding.error(at, "PLACE_NOT_FOUND", Map.of("id", after)));
            }
            walk(at, old.orElse(MissingNode.getInstance()), entry, entryShape);
        }
    }
}
