package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridloom.change.diff.Group.Cell;
import org.gridloom.change.diff.Group.Row;
import org.gridloom.change.diff.SemanticDiff.Told;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdit.What;
import org.gridloom.change.tree.XmlTree;

/** A decision by the rows and cells of its tables. */
final class TableWords {
    private static final Set<String> COLUMNS = Set.of("input", "output");
    private final Words words;
    private final Told told;
    private final Map<String, JsonNode> old;
    private final Map<String, JsonNode> now;

    TableWords(Subject subject, Words words, Told told) {
        this.words = words;
        this.told = told;
        this.old = XmlTree.elements(subject.normal(true).tree());
        this.now = XmlTree.elements(subject.normal(false).tree());
    }

    void tell(List<TreeEdit> edits) {
        for (TreeEdit edit : edits) {
            var steps = Place.steps(edit.pointer());
            if (edit.what() == What.MOVED && steps.size() == 1) {
                told.say("ROWS_MOVED", Weight.STRUCTURE, edit.pointer(), Map.of());
            } else if (steps.size() > 1) {
                element(edit, steps);
            }
        }
        told.table = table();
    }

    private JsonNode either(String id) {
        return now.getOrDefault(id, old.getOrDefault(id, MissingNode.getInstance()));
    }

    private void element(TreeEdit edit, List<String> steps) {
        String id = steps.get(1);
        String tag = either(id).path("tag").asText("");
        boolean added = edit.what() == What.ADDED;
        var facts = new LinkedHashMap<String, String>();
        facts.put("n", String.valueOf(number(id, edit.what() == What.REMOVED ? old : now)));
        facts.put("title", title(id));
        if (steps.size() == 2 && edit.what() != What.CHANGED) {
            facts.put("row", row(either(id)));
            String of = tag.equals("rule") ? "ROW" : COLUMNS.contains(tag) ? "COLUMN" : "PART";
            told.say(of + (added ? "_ADDED" : "_REMOVED"), Weight.STRUCTURE, edit.pointer(), facts);
        } else if (tag.equals("rule") && steps.size() > 3 && steps.get(2).equals("cells")) {
            cell(edit, steps.get(3), facts);
        } else if (steps.size() > 3
                && (steps.get(3).equals("label") || steps.get(3).equals("name"))) {
            facts.put("from", edit.from().asText());
            facts.put("to", edit.to().asText());
            told.say("PART_RENAMED", Weight.TEXT, edit.pointer(), facts);
        } else if (steps.size() > 3 && steps.get(3).equals("hitPolicy")) {
            facts.put("from", edit.from().asText("UNIQUE"));
            facts.put("to", edit.to().asText("UNIQUE"));
            told.say("HIT_POLICY", Weight.VALUE, edit.pointer(), facts);
        } else {
            String code = tag.equals("rule") ? "ROW_NOTE" : "PART_CHANGED";
            told.say(code, tag.equals("rule") ? Weight.TEXT : Weight.VALUE, edit.pointer(), facts);
        }
    }

    private void cell(TreeEdit edit, String column, Map<String, String> facts) {
        String from = value(edit.from().isObject() ? edit.from().path("text") : edit.from());
        String to = value(edit.to().isObject() ? edit.to().path("text") : edit.to());
        facts.put("column", title(column));
        facts.put("from", from);
        facts.put("to", to);
        facts.put("fromTo", words.fromTo(from, to));
        told.say("CELL_CHANGED", Weight.VALUE, edit.pointer(), facts);
    }

    private String title(String id) {
        var attributes = either(id).path("attributes");
        for (String key : List.of("label", "name")) {
            if (!attributes.path(key).asText("").isBlank()) {
                return attributes.path(key).asText();
            }
        }
        return words.say("ELEMENT", Map.of());
    }

    /** A cell as people read it. */
    private String value(JsonNode cell) {
        String text = cell.asText("");
        if (text.isEmpty() || text.equals("-")) {
            return words.say(text.isEmpty() ? "NOTHING" : "ANY", Map.of());
        }
        boolean quoted = text.matches("\"[^\"]*\"");
        String plain = quoted ? text.substring(1, text.length() - 1) : text;
        return words.limit(plain).orElse(plain);
    }

    private static int number(String row, Map<String, JsonNode> side) {
        int n = 0;
        String table =
                side.getOrDefault(row, MissingNode.getInstance()).path("in").asText("");
        for (JsonNode element : side.values()) {
            if (element.path("tag").asText("").equals("rule")
                    && element.path("in").asText("").equals(table)) {
                n++;
                if (element.path("id").asText("").equals(row)) {
                    return n;
                }
            }
        }
        return n;
    }

    private String row(JsonNode row) {
        var all = new ArrayList<String>();
        for (JsonNode cell : row.path("cells")) {
            all.add(words.say(
                    "CELL", Map.of("column", title(cell.path("id").asText()), "value", value(cell.path("text")))));
        }
        return words.list(all);
    }

    private static List<JsonNode> of(Map<String, JsonNode> side, Set<String> tags) {
        return side.values().stream()
                .filter(e -> tags.contains(e.path("tag").asText("")))
                .toList();
    }

    private Optional<Group.Table> table() {
        var columns = new LinkedHashSet<String>();
        of(now, COLUMNS).forEach(c -> columns.add(c.path("id").asText()));
        of(old, COLUMNS).forEach(c -> columns.add(c.path("id").asText()));
        var ids = new LinkedHashSet<String>();
        of(now, Set.of("rule")).forEach(r -> ids.add(r.path("id").asText()));
        of(old, Set.of("rule")).forEach(r -> ids.add(r.path("id").asText()));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (String id : ids) {
            var before = old.get(id);
            var after = now.get(id);
            String what = before == null ? "added" : after == null ? "removed" : before.equals(after) ? "" : "changed";
            var cells = new ArrayList<Cell>();
            for (String column : columns) {
                cells.add(new Cell(cell(before, column), cell(after, column)));
            }
            rows.add(new Row(id, what, List.copyOf(cells)));
        }
        return Optional.of(new Group.Table(columns.stream().map(this::title).toList(), List.copyOf(rows)));
    }

    private String cell(@org.jspecify.annotations.Nullable JsonNode row, String column) {
        var cells = Objects.requireNonNullElse(row, MissingNode.getInstance()).path("cells");
        for (JsonNode cell : cells) {
            if (cell.path("id").asText("").equals(column)) {
                return value(cell.path("text"));
            }
        }
        return "";
    }
}
