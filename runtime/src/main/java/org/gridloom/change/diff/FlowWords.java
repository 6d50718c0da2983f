package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.diff.Group.Mark;
import org.gridloom.change.diff.SemanticDiff.Told;
import org.gridloom.change.tree.TreeEdit;
import org.gridloom.change.tree.TreeEdit.What;
import org.gridloom.change.tree.XmlTree;

/** A drawing by element: steps by their names, ways by the steps they join. */
final class FlowWords {
    private static final String ELEMENT = "/elements/";
    private static final Set<String> WHO = Set.of("gridloom:posts", "gridloom:of", "gridloom:actions", "gridloom:unit");
    private final Subject subject;
    private final Words words;
    private final Told told;
    private final Map<String, JsonNode> old;
    private final Map<String, JsonNode> now;
    private final Map<String, String> marks = new LinkedHashMap<>();

    FlowWords(Subject subject, Words words, Told told) {
        this.subject = subject;
        this.words = words;
        this.told = told;
        this.old = XmlTree.elements(subject.normal(true).tree());
        this.now = XmlTree.elements(subject.normal(false).tree());
    }

    void tell(List<TreeEdit> edits) {
        boolean ways = false;
        for (TreeEdit edit : stepsFirst(edits)) {
            if (edit.pointer().startsWith(ELEMENT)) {
                element(edit);
            } else if (edit.pointer().startsWith("/parameters")) {
                parameter(edit);
            } else if (edit.what() == What.MOVED) {
                String gateway = Place.steps(edit.pointer()).get(1);
                marks.putIfAbsent(gateway, "changed");
                told.say("BRANCHES_MOVED", Weight.STRUCTURE, edit.pointer(), Map.of("step", called(gateway)));
            } else {
                ways = true;
            }
        }
        if (told.lines.isEmpty() && ways) {
            told.say("WAYS_CHANGED", Weight.STRUCTURE, "/branches", Map.of());
        }
        var marked = marks.entrySet().stream()
                .map(e -> new Mark(e.getKey(), e.getValue()))
                .toList();
        told.flow = Optional.of(new Group.Flow(subject.text(true), subject.text(false), marked));
    }

    private void parameter(TreeEdit edit) {
        var steps = Place.steps(edit.pointer());
        String from = words.value(edit.from(), Shape.PLAIN);
        String to = words.value(edit.to(), Shape.PLAIN);
        var facts =
                Map.of("name", steps.get(steps.size() - 1), "from", from, "to", to, "fromTo", words.fromTo(from, to));
        told.say(steps.size() > 1 ? "PARAMETER_CHANGED" : "PARAMETERS_CHANGED", Weight.VALUE, edit.pointer(), facts);
    }

    /** What stands in the drawing before the ways between it. */
    private List<TreeEdit> stepsFirst(List<TreeEdit> edits) {
        return edits.stream()
                .sorted(Comparator.comparing(e -> e.pointer().startsWith(ELEMENT)
                        && isWay(either(Place.steps(e.pointer()).get(1)))))
                .toList();
    }

    private static boolean isWay(JsonNode element) {
        return element.path("tag").asText("").equals("sequenceFlow");
    }

    private JsonNode either(String id) {
        return now.getOrDefault(id, old.getOrDefault(id, MissingNode.getInstance()));
    }

    private static String attribute(JsonNode element, String name) {
        return element.path("attributes").path(name).asText("");
    }

    /** The name of the element, else the word for its kind. */
    private String called(String id) {
        var element = either(id);
        String name = attribute(element, "name");
        if (!name.isBlank()) {
            return words.say("QUOTED", Map.of("text", name));
        }
        String tag = element.path("tag").asText("");
        return words.find("element." + tag).orElseGet(() -> words.say("ELEMENT", Map.of()));
    }

    private String kind(JsonNode element) {
        String tag = element.path("tag").asText("");
        return words.find("element." + tag).orElseGet(() -> words.say("ELEMENT", Map.of()));
    }

    private Map<String, String> way(JsonNode flow) {
        return Map.of(
                "source", called(attribute(flow, "sourceRef")),
                "target", called(attribute(flow, "targetRef")));
    }

    private void element(TreeEdit edit) {
        var steps = Place.steps(edit.pointer());
        String id = steps.get(1);
        boolean flow = isWay(either(id));
        if (steps.size() == 2 && edit.what() != What.CHANGED) {
            boolean added = edit.what() == What.ADDED;
            marks.put(id, added ? "added" : "removed");
            if (flow) {
                told.say(added ? "WAY_ADDED" : "WAY_REMOVED", Weight.STRUCTURE, edit.pointer(), way(either(id)));
            } else {
                var facts = Map.of("kind", kind(either(id)), "step", called(id));
                told.say(added ? "STEP_ADDED" : "STEP_REMOVED", Weight.STRUCTURE, edit.pointer(), facts);
            }
            return;
        }
        marks.putIfAbsent(id, "changed");
        String what = steps.get(2);
        if (what.equals("attributes") && steps.size() == 4) {
            attribute(edit, id, steps.get(3), flow);
        } else if (what.equals("attributes")) {
            attributes(edit, id, flow);
        } else if (what.equals("parts")) {
            parts(edit, id, flow);
        } else {
            String code = what.equals("in") ? "STEP_MOVED" : what.equals("tag") ? "STEP_KIND" : "STEP_CHANGED";
            told.say(code, Weight.STRUCTURE, edit.pointer(), Map.of("step", called(id), "kind", kind(either(id))));
        }
    }

    /** All attributes came or went at once. */
    private void attributes(TreeEdit edit, String id, boolean flow) {
        var side = edit.what() == What.ADDED ? edit.to() : edit.from();
        side.fieldNames().forEachRemaining(name -> {
            var one = new TreeEdit(
                    edit.pointer(), edit.from().path(name), edit.to().path(name), edit.what());
            attribute(one, id, name, flow);
        });
    }

    private void attribute(TreeEdit edit, String id, String name, boolean flow) {
        if (name.equals("sourceRef") || name.equals("targetRef")) {
            var facts = new LinkedHashMap<>(way(now.getOrDefault(id, MissingNode.getInstance())));
            var before = way(old.getOrDefault(id, MissingNode.getInstance()));
            facts.put("oldSource", before.get("source"));
            facts.put("oldTarget", before.get("target"));
            told.say("WAY_MOVED", Weight.STRUCTURE, edit.pointer(), facts);
            return;
        }
        String said = words.find("attribute." + name).orElseGet(() -> words.say("SETTING", Map.of()));
        var facts = new LinkedHashMap<String, String>();
        facts.put("step", flow ? words.say("WAY", way(either(id))) : called(id));
        facts.put("what", said);
        if (name.equals("name")) {
            facts.put("from", edit.from().asText());
            facts.put("to", edit.to().asText());
            told.say("STEP_RENAMED", Weight.TEXT, edit.pointer(), facts);
            return;
        }
        var from = StepValues.of(name, edit.from().asText(""), words);
        var to = StepValues.of(name, edit.to().asText(""), words);
        facts.put("from", words.list(List.copyOf(from)));
        facts.put("to", words.list(List.copyOf(to)));
        var weight = WHO.contains(name) ? Weight.PERMISSION : Weight.VALUE;
        if (from.size() + to.size() > 2) {
            listed(edit, facts, weight, from, to);
        } else {
            facts.put("from", from.isEmpty() ? words.say("NOTHING", Map.of()) : facts.get("from"));
            facts.put("to", to.isEmpty() ? words.say("NOTHING", Map.of()) : facts.get("to"));
            told.say("STEP_SETTING", weight, edit.pointer(), facts);
        }
    }

    private void listed(TreeEdit edit, Map<String, String> facts, Weight weight, Set<String> from, Set<String> to) {
        var added = new ArrayList<>(to);
        added.removeAll(from);
        var removed = new ArrayList<>(from);
        removed.removeAll(to);
        facts.put("added", words.list(added));
        facts.put("removed", words.list(removed));
        String code = added.isEmpty() && removed.isEmpty()
                ? "STEP_SETTING_OTHER"
                : removed.isEmpty() ? "STEP_MORE" : added.isEmpty() ? "STEP_LESS" : "STEP_MORE_AND_LESS";
        told.say(code, weight, edit.pointer(), facts);
    }

    private void parts(TreeEdit edit, String id, boolean flow) {
        String from = condition(edit.from());
        String to = condition(edit.to());
        var facts = new LinkedHashMap<String, String>();
        facts.put("step", flow ? words.say("WAY", way(either(id))) : called(id));
        facts.put("from", from);
        facts.put("to", to);
        if (flow && !from.equals(to)) {
            told.say("CONDITION_CHANGED", Weight.VALUE, edit.pointer(), facts);
        } else {
            told.say("STEP_CHANGED", Weight.VALUE, edit.pointer(), Map.of("step", facts.getOrDefault("step", "")));
        }
    }

    private String condition(JsonNode parts) {
        for (JsonNode part : parts) {
            if (part.path("tag").asText("").equals("conditionExpression")) {
                return part.path("text").asText("");
            }
        }
        return words.say("ALWAYS", Map.of());
    }
}
