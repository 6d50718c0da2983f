package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.shared.Finding;

/**
 * What is wrong with a form before anybody fills it: the schema is one, the layout names only its fields, every field is
 * shown or hidden on purpose ({@code "hidden": ["name"]} in the layout), every label has text, photos are lists of ids.
 * Pointers of the layout begin with {@code /ui}, those of the schema with {@code /schema}.
 */
public final class FormLinter {
    private static final Set<String> CONTROL_KEYS = Set.of(
            "type",
            "scope",
            "field",
            "widget",
            "label",
            "text",
            "help",
            "options",
            "showIf",
            "rule",
            "elements",
            "showWhen",
            "requireWhen");

    private final JsonNode schema;
    private final JsonNode ui;
    private final List<Finding> findings = new ArrayList<>();
    /** Fields that the layout lets people fill in. */
    private final Set<String> filled = new HashSet<>();

    private FormLinter(JsonNode schema, JsonNode ui) {
        this.schema = schema;
        this.ui = ui;
    }

    /** Every finding, empty for a form that may be published. */
    public static List<Finding> lint(JsonNode schema, JsonNode ui) {
        var linter = new FormLinter(schema, ui);
        linter.findings.addAll(SchemaLinter.lint(schema));
        linter.layout();
        return List.copyOf(linter.findings);
    }

    private void layout() {
        var shown = new HashSet<String>();
        elements(ui, "/ui", shown);
        findings.addAll(ComputationLinter.lint(schema, filled));
        findings.addAll(RuleLinter.lint(schema, ui));
        for (JsonNode hidden : ui.path("hidden")) {
            known(hidden.asText(), "/ui/hidden");
            shown.add(hidden.asText());
        }
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (!shown.contains(name)) {
                error("/schema/properties/" + name, "FORM_FIELD_FORGOTTEN", Map.of("field", name));
            }
        });
    }

    private void elements(JsonNode group, String pointer, Set<String> shown) {
        int i = 0;
        for (JsonNode element : group.path("elements")) {
            String at = pointer + "/elements/" + i++;
            unknownKeys(element, at);
            if (element.has("elements")) {
                group(element, at);
                elements(element, at, shown);
            } else {
                control(element, at, shown);
            }
        }
    }

    /** Pages lie in one group that says how they stand beside each other, each with a title. */
    private void group(JsonNode group, String at) {
        if (!LayoutReader.isPages(group)) {
            if (group.has("label")) {
                label(FormReader.label(group, group), at + "/label");
            }
            return;
        }
        String word = group.path("widget").asText("tabs");
        if (!word.equals("tabs") && !word.equals("steps")) {
            error(at + "/widget", "FORM_WIDGET_UNKNOWN", Map.of("widget", word));
        }
        int i = 0;
        for (JsonNode page : group.path("elements")) {
            String there = at + "/elements/" + i++;
            if (!page.has("elements")) {
                error(there, "FORM_PAGE_EXPECTED", Map.of());
            } else if (!page.has("label")) {
                label(Map.of(), there + "/label");
            }
        }
    }

    private void control(JsonNode control, String at, Set<String> shown) {
        String name = FormReader.name(control);
        String word = control.path("widget")
                .asText(control.path("options").path("widget").asText(""));
        var widget = Widget.of(word);
        if (!word.isEmpty() && widget.isEmpty()) {
            error(at + "/widget", "FORM_WIDGET_UNKNOWN", Map.of("widget", word));
        }
        condition(control, at);
        if (widget.filter(Widget.NOTE::equals).isPresent()
                || "Label".equals(control.path("type").asText())) {
            label(FormReader.label(control, schema.path("none")), at + "/text");
            return;
        }
        if (!known(name, at + "/scope")) {
            return;
        }
        if (!shown.add(name)) {
            error(at + "/scope", "FORM_FIELD_TWICE", Map.of("field", name));
        }
        JsonNode property = FormReader.resolve(schema, schema.path("properties").path(name));
        label(FormReader.label(control, property), "/schema/properties/" + name + "/title");
        widget.ifPresent(w -> fits(w, property, at + "/widget", name));
        if (widget.filter(Widget.COMPUTED::equals).isEmpty()) {
            filled.add(name);
        }
        if (hasCondition(control) && FormReader.listed(schema, name)) {
            error(at + "/showIf", "FORM_HIDDEN_REQUIRED", Map.of("field", name));
        }
    }

    private void fits(Widget widget, JsonNode property, String at, String name) {
        String type = property.path("type").asText("");
        boolean fits = switch (widget) {
            case NUMBER, MONEY -> type.equals("integer") || type.equals("number");
            case TIME -> type.equals("string") && !property.has("format");
            case COMPUTED -> property.has(Computation.FEEL) || property.has(Computation.SCRIPT);
            case PERSON, ORGANISATION -> type.equals("string");
            case DATE -> property.path("format").asText().equals("date");
            case DATETIME -> property.path("format").asText().equals("date-time");
            case LOCATION ->
                type.equals("object") && property.path("properties").has("lon");
            case TABLE -> type.equals("array") && property.path("items").has("properties");
            case TEXT, TEXTAREA -> type.equals("string");
            case PHOTO, SIGNATURE, RADIO, SELECT, CHECKBOX, NOTE -> true;
        };
        if (!fits) {
            error(at, "FORM_WIDGET_UNFIT", Map.of("field", name, "widget", widget.word()));
        }
        if (widget.files()
                && !(type.equals("array")
                        && FormReader.resolve(schema, property.path("items"))
                                .path("type")
                                .asText()
                                .equals("string"))) {
            error("/schema/properties/" + name, "FORM_PHOTO_NOT_IDS", Map.of("field", name));
        }
    }

    private void condition(JsonNode control, String at) {
        if (hasCondition(control)) {
            var rule = control.has("showIf")
                    ? control.path("showIf").path("field").asText()
                    : FormReader.name(control.path("rule").path("condition"));
            known(rule, at + "/showIf/field");
        }
    }

    private static boolean hasCondition(JsonNode control) {
        return control.has("showIf") || control.has("rule");
    }

    private boolean known(String name, String at) {
        boolean known = schema.path("properties").has(name);
        if (!known) {
            error(at, "FORM_FIELD_NOT_IN_SCHEMA", Map.of("field", name));
        }
        return known;
    }

    private void unknownKeys(JsonNode element, String at) {
        element.fieldNames().forEachRemaining(key -> {
            if (!CONTROL_KEYS.contains(key)) {
                error(at + "/" + key, "FORM_KEY_UNKNOWN", Map.of("key", key));
            }
        });
    }

    private void label(Map<String, String> texts, String at) {
        for (String language : List.of("zh", "en")) {
            if (texts.getOrDefault(language, "").isBlank()) {
                error(at, "FORM_LABEL_MISSING", Map.of("language", language));
            }
        }
    }

    private void error(String pointer, String code, Map<String, Object> facts) {
        findings.add(Finding.error(pointer, code, facts));
    }
}
