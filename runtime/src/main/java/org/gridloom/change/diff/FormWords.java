package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.diff.Group.Field;
import org.gridloom.change.diff.SemanticDiff.Told;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdit.What;

/** A form by field: what is asked, how it is asked, and which fields must be filled in. */
final class FormWords {
    private static final String FIELD = "/schema/properties/";
    private final Subject subject;
    private final Words words;
    private final Told told;
    private final Map<String, List<String>> changes = new LinkedHashMap<>();
    private final Map<String, String> what = new LinkedHashMap<>();

    FormWords(Subject subject, Words words, Told told) {
        this.subject = subject;
        this.words = words;
        this.told = told;
    }

    void tell(List<TreeEdit> edits) {
        for (TreeEdit edit : edits) {
            if (edit.pointer().startsWith(FIELD)) {
                field(edit);
            }
        }
        for (TreeEdit edit : edits) {
            if (edit.pointer().equals("/schema/required")) {
                required(edit);
            } else if (edit.pointer().startsWith("/ui/elements")) {
                shown(edit);
            } else if (edit.pointer().equals("/schema/title") || edit.pointer().startsWith("/schema/x-title")) {
                var facts = Map.of("from", edit.from().asText(), "to", edit.to().asText());
                told.say("FORM_RENAMED", Weight.TEXT, edit.pointer(), facts);
            } else if (!edit.pointer().startsWith(FIELD)) {
                told.say("FORM_RULES_CHANGED", Weight.VALUE, edit.pointer(), Map.of());
            }
        }
        var fields = changes.entrySet().stream()
                .map(e -> new Field(
                        e.getKey(), label(e.getKey()), what.getOrDefault(e.getKey(), "changed"), e.getValue()))
                .toList();
        told.form = Optional.of(new Group.Form(fields));
    }

    private String label(String field) {
        var now = subject.after().path("schema").path("properties").path(field);
        var old = subject.before().path("schema").path("properties").path(field);
        return words.called(now.isMissingNode() ? old : now).orElse(field);
    }

    private void say(String code, Weight weight, TreeEdit edit, String field, Map<String, String> facts) {
        var all = new LinkedHashMap<>(facts);
        all.put("field", label(field));
        changes.computeIfAbsent(field, f -> new ArrayList<>()).add(told.say(code, weight, edit.pointer(), all));
    }

    private void field(TreeEdit edit) {
        var steps = Place.steps(edit.pointer().substring(FIELD.length() - 1));
        String field = steps.get(0);
        if (steps.size() == 1 && edit.what() != What.CHANGED) {
            boolean added = edit.what() == What.ADDED;
            what.put(field, added ? "added" : "removed");
            say(added ? "FIELD_ADDED" : "FIELD_REMOVED", Weight.STRUCTURE, edit, field, Map.of());
            return;
        }
        String of = steps.size() == 1 ? "" : steps.get(1);
        switch (of) {
            case "oneOf" -> choices(edit, field);
            case "title", "x-title" -> {
                var facts = Map.of("from", edit.from().asText(), "to", edit.to().asText());
                say("FIELD_RENAMED", Weight.TEXT, edit, field, facts);
            }
            default -> {
                String from = words.value(edit.from(), Shape.PLAIN);
                String to = words.value(edit.to(), Shape.PLAIN);
                String said = words.find("member." + of).orElseGet(() -> words.say("RULE", Map.of("rule", of)));
                boolean plain = edit.from().isValueNode() && edit.to().isValueNode();
                var facts = Map.of("what", said, "from", from, "to", to, "fromTo", words.fromTo(from, to));
                say(plain ? "FIELD_VALUE" : "FIELD_RULE", Weight.VALUE, edit, field, facts);
            }
        }
    }

    private void choices(TreeEdit edit, String field) {
        var old = choices(edit.from());
        var now = choices(edit.to());
        var came = now.keySet().stream().filter(c -> !old.containsKey(c)).map(now::get);
        var went = old.keySet().stream().filter(c -> !now.containsKey(c)).map(old::get);
        var added = came.map(c -> words.called(c).orElse("?")).toList();
        var removed = went.map(c -> words.called(c).orElse("?")).toList();
        if (!added.isEmpty()) {
            say("CHOICES_ADDED", Weight.STRUCTURE, edit, field, Map.of("choices", words.list(added)));
        }
        if (!removed.isEmpty()) {
            say("CHOICES_REMOVED", Weight.STRUCTURE, edit, field, Map.of("choices", words.list(removed)));
        }
        if (added.isEmpty() && removed.isEmpty()) {
            say("CHOICES_CHANGED", Weight.TEXT, edit, field, Map.of());
        }
    }

    private static Map<String, JsonNode> choices(JsonNode list) {
        var found = new LinkedHashMap<String, JsonNode>();
        list.forEach(c -> found.put(c.path("const").asText(), c));
        return found;
    }

    private void required(TreeEdit edit) {
        var old = texts(edit.from());
        var now = texts(edit.to());
        for (String field : now) {
            if (!old.contains(field)) {
                say("FIELD_REQUIRED", Weight.VALUE, edit, field, Map.of());
            }
        }
        for (String field : old) {
            if (!now.contains(field) && !"removed".equals(what.get(field))) {
                say("FIELD_OPTIONAL", Weight.VALUE, edit, field, Map.of());
            }
        }
    }

    private static LinkedHashSet<String> texts(JsonNode list) {
        var found = new LinkedHashSet<String>();
        list.forEach(v -> found.add(v.asText()));
        return found;
    }

    /** Control by control, whatever groups they stand in; a control that comes or goes with its field was said already. */
    private void shown(TreeEdit edit) {
        if (told.lines.stream().anyMatch(l -> l.pointer().equals("/ui/elements"))) {
            return;
        }
        var whole = new TreeEdit("/ui/elements", edit.from(), edit.to(), edit.what());
        var old = new LinkedHashMap<String, JsonNode>();
        var now = new LinkedHashMap<String, JsonNode>();
        controls(subject.before().path("ui").path("elements"), old);
        controls(subject.after().path("ui").path("elements"), now);
        var all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        boolean said = false;
        for (String field : all) {
            var from = old.getOrDefault(field, MissingNode.getInstance());
            var to = now.getOrDefault(field, MissingNode.getInstance());
            if (from.equals(to)) {
                continue;
            }
            said = true;
            if (from.isMissingNode() || to.isMissingNode()) {
                if (!what.containsKey(field)) {
                    say(
                            from.isMissingNode() ? "FIELD_SHOWN" : "FIELD_HIDDEN",
                            Weight.STRUCTURE,
                            whole,
                            field,
                            Map.of());
                }
            } else {
                control(whole, field, from, to);
            }
        }
        if (!said) {
            told.say("LAYOUT_CHANGED", Weight.TEXT, "/ui/elements", Map.of());
        }
    }

    private void control(TreeEdit edit, String field, JsonNode from, JsonNode to) {
        var members = new TreeSet<String>();
        from.fieldNames().forEachRemaining(members::add);
        to.fieldNames().forEachRemaining(members::add);
        members.removeIf(m -> from.path(m).equals(to.path(m)));
        var named =
                members.stream().map(m -> words.find("member." + m).orElse(m)).toList();
        boolean condition = members.contains("showIf");
        say(
                "FIELD_ASKED_OTHERWISE",
                condition ? Weight.VALUE : Weight.TEXT,
                edit,
                field,
                Map.of("what", words.list(named)));
    }

    private static void controls(JsonNode elements, Map<String, JsonNode> found) {
        for (JsonNode element : elements) {
            String scope = element.path("scope").asText("");
            if (scope.startsWith("#/properties/")) {
                found.put(scope.substring("#/properties/".length()), element);
            }
            controls(element.path("elements"), found);
        }
    }
}
