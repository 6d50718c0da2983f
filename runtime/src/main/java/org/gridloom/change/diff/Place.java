package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.change.tree.Keyed;

/**
 * What a pointer means to people.
 *
 * @param what title of the last step; of an entry the title of its list
 * @param in the entries it lies in, outermost first; empty at the top
 * @param called what the entry calls itself when the pointer ends at one
 * @param key the key by which entries of the list are known
 */
record Place(
        String what,
        String in,
        String called,
        boolean entry,
        String key,
        Shape shape,
        Optional<Weight> declared,
        String label) {

    Weight weight(Weight otherwise) {
        return declared.orElse(otherwise);
    }

    static Place of(JsonNode tree, String pointer, Shape root, String kind, Words words) {
        JsonNode here = tree;
        Shape shape = root;
        var entries = new ArrayList<String>();
        String what = "";
        String called = "";
        String key = "";
        boolean entry = false;
        Optional<Weight> weight = weight(shape, "");
        for (String step : steps(pointer)) {
            var list = Keyed.entries(here, shape);
            if (list.isPresent()) {
                entry = true;
                key = shape.listKey().orElse("");
                here = list.get().getOrDefault(step, MissingNode.getInstance());
                called = name(step, here, shape, kind, words);
                entries.add(called);
                shape = shape.entry();
            } else {
                here = here.path(step);
                shape = shape.property(step);
                String last = shape.title(words.locale())
                        .or(() -> words.find("member." + step))
                        .orElse(step);
                what = what.isEmpty() || entry ? last : words.say("WHAT_OF", Map.of("in", what, "what", last));
                entry = false;
                var above = weight;
                weight = weight(shape, step).or(() -> above);
            }
        }
        if (entry) {
            entries.remove(entries.size() - 1);
        }
        String in = String.join(" · ", entries);
        String shown = entry ? called : what;
        String label = in.isEmpty() ? shown : words.say("WHAT_OF", Map.of("in", in, "what", shown));
        return new Place(what, in, called, entry, key, shape, weight, label);
    }

    private static String name(String id, JsonNode entry, Shape list, String kind, Words words) {
        var own = entry.has("title") ? words.called(entry) : Optional.<String>empty();
        return own.or(() -> entry.path("name").isTextual() ? words.text(entry.path("name")) : Optional.empty())
                .orElseGet(() -> words.find("value." + list.word("x-words").orElse("any") + "." + id)
                        .orElseGet(() -> words.title(list.word("x-name").orElse(kind), id)));
    }

    private static Optional<Weight> weight(Shape shape, String step) {
        var declared = shape.word("x-weight");
        if (declared.isPresent()) {
            return Optional.of(Weight.valueOf(declared.get().toUpperCase(Locale.ROOT)));
        }
        return switch (step) {
            case "locks", "bounds" -> Optional.of(Weight.PERMISSION);
            case "title", "description", "icon", "label", "texts" -> Optional.of(Weight.TEXT);
            default -> Optional.empty();
        };
    }

    static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(s -> s.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
