package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns schema and layout into fields. Texts may be a plain string (Chinese) or an object by language; a schema says
 * English beside {@code title} as {@code x-title: {en: …}}.
 */
final class FormReader {
    static final String SCOPE = "#/properties/";

    private FormReader() {}

    static List<FormField> fields(JsonNode schema, JsonNode layout) {
        var fields = new ArrayList<FormField>();
        for (var placed : new LayoutReader(layout).placed()) {
            fields.add(field(schema, placed));
        }
        return fields;
    }

    static String name(JsonNode control) {
        String scope = control.path("scope").asText("");
        return scope.startsWith(SCOPE)
                ? scope.substring(SCOPE.length())
                : control.path("field").asText("");
    }

    private static FormField field(JsonNode schema, LayoutReader.Placed placed) {
        JsonNode control = placed.control();
        String name = name(control);
        JsonNode property = resolve(schema, schema.path("properties").path(name));
        JsonNode options = control.path("options");
        JsonNode items = resolve(schema, property.path("items"));
        var widget = widget(control, property);
        boolean many = "array".equals(property.path("type").asText());
        return new FormField(
                name,
                label(control, property),
                widget,
                options.path("required").asBoolean(false)
                        || listed(schema, name)
                        || (showIf(control) != null && requiredWhenShown(schema, name)),
                choices(many ? items : property),
                control.has("help") ? texts(control, "help") : texts(options, "help"),
                property.path("maxLength").asInt(0),
                text(property, many ? "minItems" : "minimum"),
                text(property, many ? "maxItems" : "maximum"),
                "integer".equals(property.path("type").asText()),
                many,
                "boolean".equals(property.path("type").asText()),
                widget.directory().orElse(text(many ? items : property, "x-choices")),
                showIf(control),
                widget == Widget.TABLE ? fields(items, options.path("detail")) : List.of(),
                new FormField.When(placed.showWhen(), text(control, "requireWhen")));
    }

    static Map<String, String> label(JsonNode control, JsonNode property) {
        var fromSchema = texts(property, "title");
        if (!control.has("label") && !control.has("text")) {
            return fromSchema;
        }
        var merged = new LinkedHashMap<>(fromSchema);
        merged.putAll(texts(control, control.has("label") ? "label" : "text"));
        return merged;
    }

    /** A text by language: a string is Chinese; {@code x-<key>} adds languages. */
    static Map<String, String> texts(JsonNode node, String key) {
        var texts = new LinkedHashMap<String, String>();
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            texts.put("zh", value.asText());
        }
        for (JsonNode each : List.of(value, node.path("x-" + key))) {
            each.fields()
                    .forEachRemaining(
                            entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        }
        return texts;
    }

    static JsonNode resolve(JsonNode root, JsonNode node) {
        String ref = node.path("$ref").asText("");
        if (!ref.startsWith("#/")) {
            return node;
        }
        if (root.at(ref.substring(1)) instanceof ObjectNode target && node instanceof ObjectNode own) {
            ObjectNode merged = target.deepCopy();
            own.fields().forEachRemaining(entry -> merged.set(entry.getKey(), entry.getValue()));
            merged.remove("$ref");
            return merged;
        }
        return node;
    }

    private static Widget widget(JsonNode control, JsonNode property) {
        String word = control.path("options")
                .path("widget")
                .asText(control.path("widget").asText(""));
        if (word.isEmpty() && "Label".equals(control.path("type").asText())) {
            return Widget.NOTE;
        }
        return Widget.of(word).orElseGet(() -> switch (property.path("type").asText("")) {
            case "integer", "number" -> Widget.NUMBER;
            case "boolean" -> Widget.CHECKBOX;
            default -> property.has("oneOf") || property.has("enum") ? Widget.SELECT : Widget.TEXT;
        });
    }

    static boolean listed(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** A conditional field is required when a {@code then} of the schema says so: it is only seen in that case. */
    private static boolean requiredWhenShown(JsonNode schema, String name) {
        for (JsonNode rule : schema.path("allOf")) {
            if (listed(rule.path("then"), name)) {
                return true;
            }
        }
        return false;
    }

    private static List<FormField.Option> choices(JsonNode property) {
        var options = new ArrayList<FormField.Option>();
        for (JsonNode choice : property.path("oneOf")) {
            if (choice.has("const")) {
                options.add(new FormField.Option(
                        choice.path("const").asText(), texts(choice, "title"), text(choice, "x-needs")));
            }
        }
        for (JsonNode value : property.path("enum")) {
            options.add(new FormField.Option(value.asText(), Map.of("zh", value.asText()), null));
        }
        return options;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asText() : null;
    }

    private static FormField.@Nullable ShowIf showIf(JsonNode control) {
        if (control.has("showIf")) {
            JsonNode rule = control.path("showIf");
            return new FormField.ShowIf(
                    rule.path("field").asText(), values(rule.has("in") ? rule.path("in") : rule.path("equals")));
        }
        JsonNode condition = control.path("rule").path("condition");
        if (condition.isMissingNode()) {
            return null;
        }
        JsonNode wanted = condition.path("schema");
        return new FormField.ShowIf(
                name(condition), values(wanted.has("enum") ? wanted.path("enum") : wanted.path("const")));
    }

    private static List<String> values(JsonNode node) {
        var values = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(each -> values.add(each.asText()));
        } else if (!node.isMissingNode()) {
            values.add(node.asText());
        }
        return values;
    }
}
