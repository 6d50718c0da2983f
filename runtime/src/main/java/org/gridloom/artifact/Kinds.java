package org.gridloom.artifact;

import java.util.List;
import java.util.Optional;

/** The list of all kinds; a kind is complete (schema, record or text, linter, samples) or absent. */
public final class Kinds {
    private static final List<String> YAML = List.of(".yaml");
    /** All kinds, in the order in which they are explained. */
    public static final List<Kind> ALL = List.of(
            new Kind("pack", "", YAML, false),
            new Kind("tenant", "", YAML, false),
            new Kind("post", "posts", YAML, true),
            new Kind("case-type", "case-types", YAML, true),
            new Kind("form", "forms", List.of(".schema.json", ".ui.json"), true),
            new Kind("record-type", "record-types", YAML, true),
            new Kind("dictionary", "dictionaries", YAML, true),
            new Kind("process", "processes", List.of(".bpmn"), true),
            new Kind("decision", "decisions", List.of(".dmn"), true),
            new Kind("decision-cases", "tests", List.of(".cases.yaml"), false),
            new Kind("ruleset", "rules", List.of(".drl"), true),
            new Kind("calendar", "calendars", YAML, true),
            new Kind("deadline", "deadlines", YAML, true),
            new Kind("connector", "connectors", YAML, true),
            new Kind("messages", "messages", YAML, true),
            new Kind("scenario", "scenarios", YAML, false),
            new Kind("overlay", "overlays", List.of(".patch.yaml"), false));

    private Kinds() {}

    public static Kind of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such kind: " + name));
    }

    public static Optional<Kind> find(String name) {
        return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
