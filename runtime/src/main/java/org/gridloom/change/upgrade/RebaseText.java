package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.part.TextParts;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.change.upgrade.Rebase.Result;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;

/**
 * Local layers of processes and decisions: a text kept whole merges by element and cell, or is one value; an overlay of rows or
 * parameters merges by their names. Pure.
 */
final class RebaseText {
    private static final String AT = "/text";

    private RebaseText() {}

    static Result handle(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, Map<String, Decision> decisions) {
        if (!layer.overlay()) {
            return whole(layer, base, mine, theirs, decisions);
        }
        var patch = StrictYaml.read(layer.text()).tree().path("patch");
        if (patch.has("text")) {
            return replaced(layer, base, mine, theirs, decisions);
        }
        return Rebase.tree(layer, without(base), without(mine), without(theirs), decisions);
    }

    private static JsonNode without(JsonNode tree) {
        return tree instanceof ObjectNode object ? object.deepCopy().without("text") : tree;
    }

    private static Result whole(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, Map<String, Decision> decisions) {
        String old = TextParts.written(layer.kind(), base);
        String ours = TextParts.written(layer.kind(), mine);
        String upper = TextParts.written(layer.kind(), theirs);
        if (ours.equals(upper) || old.equals(upper)) {
            return new Result(List.of(), 1, List.of());
        }
        if (old.equals(ours)) {
            return new Result(List.of(FileEdit.write(layer.path(), upper)), 0, List.of());
        }
        var merged = XmlMerge.merge(old, ours, upper, decisions);
        if (merged.isPresent()) {
            var edits = merged.get().text().equals(ours)
                    ? List.<FileEdit>of()
                    : List.of(FileEdit.write(layer.path(), merged.get().text()));
            return new Result(edits, 1, merged.get().conflicts());
        }
        var conflict = conflict(base, mine, theirs);
        var decision = decisions.get(AT);
        if (decision == null || decision.choice() == ThreeWay.Choice.MINE) {
            return new Result(List.of(), 1, List.of(conflict));
        }
        String text = decision.choice() == ThreeWay.Choice.THEIRS
                ? upper
                : decision.hand().asText();
        return new Result(List.of(FileEdit.write(layer.path(), text)), 0, List.of(conflict));
    }

    /** The overlay puts a text of its own in the place of the one above. */
    private static Result replaced(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, Map<String, Decision> decisions) {
        var decision = decisions.get(AT);
        List<FileEdit> edits = List.of();
        if (decision != null && decision.choice() == ThreeWay.Choice.THEIRS) {
            edits = List.of(FileEdit.remove(layer.path()));
        } else if (decision != null && decision.choice() == ThreeWay.Choice.BY_HAND) {
            String text = layer.text();
            ObjectNode patch = StrictYaml.read(text).tree().path("patch").deepCopy();
            edits = List.of(
                    FileEdit.write(layer.path(), YamlText.with(text, "patch", patch.set("text", decision.hand()))));
        }
        return new Result(edits, 1, List.of(conflict(base, mine, theirs)));
    }

    private static Conflict conflict(JsonNode base, JsonNode mine, JsonNode theirs) {
        return new Conflict(AT, text(base), text(mine), text(theirs));
    }

    private static JsonNode text(JsonNode tree) {
        return TextNode.valueOf(tree.path("text").asText());
    }
}
