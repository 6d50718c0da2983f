package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.Kinds;
import org.gridloom.artifact.overlay.Merge;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdits;
import org.gridloom.change.upgrade.ThreeWay.Conflict;
import org.gridloom.change.upgrade.ThreeWay.Decision;

/** Brings a local layer onto a new version of what it lies over: its edits carry over, disappear or are in conflict. Pure. */
final class Rebase {
    private Rebase() {}

    /**
     * @param edits what must be written; none when the layer may stay as it is
     * @param carried local edits that carry over
     * @param conflicts decided or not; where one is not, what is local stands
     */
    record Result(List<FileEdit> edits, int carried, List<Conflict> conflicts) {}

    /**
     * @param base what was above, as it was in force
     * @param mine what is in force with the layer
     * @param theirs what will be above; missing when it is no more
     */
    static Result handle(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, Map<String, Decision> decisions) {
        if (theirs.isMissingNode()) {
            return gone(layer, base, mine, decisions);
        }
        if (Kinds.of(layer.kind()).isText()) {
            return RebaseText.handle(layer, base, mine, theirs, decisions);
        }
        return tree(layer, base, mine, theirs, decisions);
    }

    static Result tree(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, Map<String, Decision> decisions) {
        var shape = KindSchemas.shape(layer.kind());
        var merged = ThreeWay.merge(base, mine, theirs, shape, decisions);
        int carried = TreeEdits.between(theirs, merged.tree(), shape).size();
        var edits = layer.overlay()
                ? overlay(layer, base, mine, theirs, merged.tree(), shape)
                : whole(layer, mine, merged.tree());
        return new Result(edits, carried, merged.conflicts());
    }

    /** What it lay over is no more: a layer that stands by itself stays, an overlay is asked about. */
    private static Result gone(LocalLayer layer, JsonNode base, JsonNode mine, Map<String, Decision> decisions) {
        if (!layer.overlay()) {
            return new Result(List.of(), 1, List.of());
        }
        var decision = decisions.get("");
        boolean stays = decision == null || decision.choice() != ThreeWay.Choice.THEIRS;
        return new Result(
                stays ? List.of() : List.of(FileEdit.remove(layer.path())),
                0,
                List.of(new Conflict("", base, mine, MissingNode.getInstance())));
    }

    private static List<FileEdit> overlay(
            LocalLayer layer, JsonNode base, JsonNode mine, JsonNode theirs, JsonNode wanted, Shape shape) {
        String text = layer.text();
        var document = StrictYaml.read(text).tree();
        boolean same = Merge.lay(theirs, document.path("patch"), shape).equals(wanted);
        if (same && !settled(base, mine, theirs, shape)) {
            return List.of();
        }
        var patch = PatchOf.between(theirs, wanted, shape);
        if (patch.isEmpty() && !document.has("locks") && !document.has("bounds")) {
            return List.of(FileEdit.remove(layer.path()));
        }
        return List.of(FileEdit.write(layer.path(), YamlText.with(text, "patch", patch)));
    }

    /** Whether one of the local edits says what is said above now. */
    private static boolean settled(JsonNode base, JsonNode mine, JsonNode theirs, Shape shape) {
        var open = TreeEdits.between(theirs, mine, shape).stream()
                .map(TreeEdit::pointer)
                .toList();
        return TreeEdits.between(base, mine, shape).stream()
                .anyMatch(e -> open.stream()
                        .noneMatch(p -> p.startsWith(e.pointer()) || e.pointer().startsWith(p)));
    }

    private static List<FileEdit> whole(LocalLayer layer, JsonNode mine, JsonNode wanted) {
        if (wanted.equals(mine)) {
            return List.of();
        }
        if (layer.kind().equals("form")) {
            var edits = new ArrayList<FileEdit>();
            layer.files().keySet().forEach(path -> {
                String part = path.endsWith(".ui.json") ? "ui" : "schema";
                edits.add(FileEdit.write(path, wanted.path(part).toPrettyString() + "\n"));
            });
            return edits;
        }
        String text = layer.text();
        for (var member : wanted.properties()) {
            if (!member.getValue().equals(mine.path(member.getKey()))) {
                text = YamlText.with(text, member.getKey(), member.getValue());
            }
        }
        boolean shorter = mine.properties().stream().anyMatch(m -> !wanted.has(m.getKey()));
        boolean scalar = !StrictYaml.read(text).tree().equals(wanted);
        return List.of(FileEdit.write(layer.path(), shorter || scalar ? YamlText.of(wanted) : text));
    }
}
