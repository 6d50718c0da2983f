package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.diff.SemanticDiff.Told;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdit.What;

/** Edits of a document with a schema, said with the schema's titles and the document's own. */
final class TreeWords {
    private final Subject subject;
    private final Words words;
    private final Told told;
    private final Shape shape;

    TreeWords(Subject subject, Words words, Told told) {
        this.subject = subject;
        this.words = words;
        this.told = told;
        this.shape = KindSchemas.shape(subject.kind());
    }

    void tell(List<TreeEdit> edits) {
        for (TreeEdit edit : edits) {
            if (edit.pointer().equals("/bounds")) {
                bounds(edit);
            } else if (edit.pointer().equals("/locks")) {
                locks(edit);
            } else {
                tell(edit);
            }
        }
    }

    private Place place(String pointer, boolean old) {
        return Place.of(old ? subject.before() : subject.after(), pointer, shape, subject.kind(), words);
    }

    private void tell(TreeEdit edit) {
        var place = place(edit.pointer(), edit.what() == What.REMOVED);
        if (edit.what() == What.MOVED) {
            told.say(
                    "ORDER_CHANGED",
                    Weight.STRUCTURE,
                    edit.pointer(),
                    Map.of("label", place.label(), "to", words.value(edit.to(), Shape.PLAIN)));
        } else if (place.entry() && edit.what() != What.CHANGED) {
            boolean added = edit.what() == What.ADDED;
            told.say(
                    added ? "ENTRY_ADDED" : "ENTRY_REMOVED",
                    place.weight(Weight.STRUCTURE),
                    edit.pointer(),
                    Map.of(
                            "type", place.what(),
                            "in", place.in(),
                            "title", place.called(),
                            "details", details(added ? edit.to() : edit.from(), place)));
        } else if (list(edit.from()) && list(edit.to()) && lists(edit, place)) {
            return;
        } else {
            value(edit, place);
        }
    }

    private String details(JsonNode entry, Place place) {
        var all = new ArrayList<String>();
        entry.properties().forEach(e -> {
            var below = place.shape().property(e.getKey());
            boolean name =
                    e.getKey().equals(place.key()) || List.of("title", "name").contains(e.getKey());
            if (!name && (!e.getValue().isObject() || all.size() < 2) && all.size() < 4) {
                all.add(below.title(words.locale()).orElse(e.getKey()) + " " + words.value(e.getValue(), below));
            }
        });
        return all.isEmpty() ? "" : words.say("IN_BRACKETS", Map.of("text", words.list(all)));
    }

    private static boolean list(JsonNode node) {
        return node.isMissingNode() || node.isArray();
    }

    /** Of plain values: what came and what went; false when the order alone changed or they are no plain values. */
    private boolean lists(TreeEdit edit, Place place) {
        var came = new ArrayList<JsonNode>();
        var went = new ArrayList<JsonNode>();
        boolean plain = true;
        for (JsonNode value : edit.to()) {
            plain &= value.isValueNode();
            came.add(value);
        }
        for (JsonNode value : edit.from()) {
            plain &= value.isValueNode();
            if (!came.remove(value)) {
                went.add(value);
            }
        }
        if (!plain || came.isEmpty() && went.isEmpty()) {
            return false;
        }
        var entry = place.shape().entry();
        String code = went.isEmpty() ? "LIST_MORE" : came.isEmpty() ? "LIST_LESS" : "LIST_CHANGED";
        var facts = new LinkedHashMap<String, String>();
        facts.put("label", place.label());
        facts.put(
                "added",
                words.list(came.stream().map(v -> words.value(v, entry)).toList()));
        facts.put(
                "removed",
                words.list(went.stream().map(v -> words.value(v, entry)).toList()));
        facts.put("from", words.value(edit.from(), place.shape()));
        facts.put("to", words.value(edit.to(), place.shape()));
        told.say(code, place.weight(Weight.VALUE), edit.pointer(), facts);
        return true;
    }

    private void value(TreeEdit edit, Place place) {
        String from = words.value(edit.from(), place.shape());
        String to = words.value(edit.to(), place.shape());
        var facts = Map.of(
                "label", place.label(),
                "in", place.in(),
                "from", from,
                "to", to,
                "fromTo", words.fromTo(from, to));
        boolean limit = words.limit(edit.to().asText()).isPresent()
                && place.shape().tight().isPresent()
                && !place.in().isEmpty();
        String code = switch (edit.what()) {
            case ADDED -> "VALUE_SET";
            case REMOVED -> "VALUE_REMOVED";
            default -> from.equals(to) ? "VALUE_OTHER" : limit ? "LIMIT_CHANGED" : "VALUE_CHANGED";
        };
        told.say(code, place.weight(Weight.VALUE), edit.pointer(), facts);
    }

    private void locks(TreeEdit edit) {
        var old = new ArrayList<String>();
        edit.from().forEach(p -> old.add(p.asText()));
        var now = new ArrayList<String>();
        edit.to().forEach(p -> now.add(p.asText()));
        said(
                "LOCKED",
                edit.pointer(),
                now.stream().filter(p -> !old.contains(p)).toList());
        said(
                "UNLOCKED",
                edit.pointer(),
                old.stream().filter(p -> !now.contains(p)).toList());
    }

    private void said(String code, String pointer, List<String> at) {
        if (!at.isEmpty()) {
            var labels = at.stream().map(p -> place(p, false).label()).toList();
            told.say(code, Weight.PERMISSION, pointer, Map.of("label", words.list(labels)));
        }
    }

    private void bounds(TreeEdit edit) {
        var old = byPlace(edit.from());
        var now = byPlace(edit.to());
        now.forEach((at, may) -> {
            if (!may.equals(old.get(at))) {
                String code = old.containsKey(at) ? "BOUND_CHANGED" : "BOUND_SET";
                var facts = Map.of("label", place(at, false).label(), "to", may(may));
                told.say(code, Weight.PERMISSION, edit.pointer(), facts);
            }
        });
        old.forEach((at, may) -> {
            if (!now.containsKey(at)) {
                told.say(
                        "BOUND_REMOVED",
                        Weight.PERMISSION,
                        edit.pointer(),
                        Map.of("label", place(at, false).label(), "from", may(may)));
            }
        });
    }

    private static Map<String, JsonNode> byPlace(JsonNode bounds) {
        var found = new LinkedHashMap<String, JsonNode>();
        bounds.forEach(b -> found.put(b.path("at").asText(), b.path("may")));
        return found;
    }

    private String may(JsonNode may) {
        if (may.isTextual()) {
            return words.say("MAY_" + may.asText(), Map.of());
        }
        if (may.has("in")) {
            return words.say("MAY_in", Map.of("values", words.value(may.path("in"), Shape.PLAIN)));
        }
        return words.say(
                "MAY_within",
                Map.of(
                        "min", words.value(may.path("min"), Shape.PLAIN),
                        "max", words.value(may.path("max"), Shape.PLAIN)));
    }
}
