package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.shared.Finding;

/** Says what the validator found in words for people: one finding a place, with the field's label in both languages. */
final class AnswerFindings {
    private final Form form;
    private final Map<String, Finding> byPlace = new LinkedHashMap<>();

    AnswerFindings(Form form) {
        this.form = form;
    }

    List<Finding> all() {
        return List.copyOf(byPlace.values());
    }

    void add(String pointer, String code, Map<String, Object> more) {
        var facts = new TreeMap<String, Object>(more);
        String[] parts = pointer.split("/");
        var field = parts.length > 1 ? form.field(parts[1]) : Optional.<FormField>empty();
        facts.put("label", field.map(f -> f.text(Locale.CHINESE)).orElse(lastOf(parts)));
        facts.put("labelEn", field.map(f -> f.text(Locale.ENGLISH)).orElse(lastOf(parts)));
        byPlace.putIfAbsent(pointer, Finding.error(pointer, code, facts));
    }

    void add(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty() == null ? "" : error.getProperty();
        String path = error.getEvaluationPath().toString();
        if (path.contains("/oneOf/") || path.contains("/anyOf/")) {
            add(at, "FIELD_CHOICE", Map.of());
            return;
        }
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        switch (keyword) {
            case "required", "dependentRequired" -> add(at + "/" + property, "FIELD_REQUIRED", Map.of());
            case "additionalProperties", "unevaluatedProperties" ->
                add(at + "/" + property, "FIELD_UNKNOWN", Map.of("field", property));
            case "false" -> add(at, "FIELD_NOT_SHOWN", Map.of());
            case "type" -> add(at, "FIELD_TYPE", Map.of("type", expected(error)));
            case "oneOf", "anyOf", "enum", "const" -> add(at, "FIELD_CHOICE", Map.of());
            case "minLength" -> add(at, "FIELD_TOO_SHORT", Map.of("limit", limit(error)));
            case "maxLength" -> add(at, "FIELD_TOO_LONG", Map.of("limit", limit(error)));
            case "minimum", "exclusiveMinimum" -> add(at, "FIELD_TOO_SMALL", Map.of("limit", limit(error)));
            case "maximum", "exclusiveMaximum" -> add(at, "FIELD_TOO_LARGE", Map.of("limit", limit(error)));
            case "multipleOf" -> add(at, "FIELD_STEP", Map.of("limit", limit(error)));
            case "minItems" -> add(at, "FIELD_TOO_FEW", Map.of("limit", limit(error)));
            case "maxItems" -> add(at, "FIELD_TOO_MANY", Map.of("limit", limit(error)));
            case "uniqueItems" -> add(at, "FIELD_REPEATED", Map.of());
            case "format" -> add(at, "FIELD_FORMAT", Map.of("format", limit(error)));
            case "pattern" -> add(at, "FIELD_PATTERN", Map.of());
            case "if", "then", "else", "allOf" -> {
                // what is inside them is reported by itself
            }
            default -> add(at, "FIELD_INVALID", Map.of("rule", keyword));
        }
    }

    private static String expected(Error error) {
        JsonNode schema = error.getSchemaNode();
        return schema == null ? "" : schema.asText();
    }

    private static String limit(Error error) {
        JsonNode schema = error.getSchemaNode();
        return schema == null ? "" : schema.asText();
    }

    private static String lastOf(String[] parts) {
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }
}
