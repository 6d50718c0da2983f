package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.feel.FeelExpression;
import org.gridloom.shared.Finding;

/** What is wrong with the conditions of a layout and the rules of a schema. */
final class RuleLinter {
    private static final List<String> CONDITIONS = List.of("showWhen", "requireWhen");
    private final JsonNode schema;
    private final Map<String, String> types;
    private final List<Finding> findings = new ArrayList<>();

    private RuleLinter(JsonNode schema) {
        this.schema = schema;
        this.types = ComputationLinter.types(schema);
    }

    static List<Finding> lint(JsonNode schema, JsonNode ui) {
        var linter = new RuleLinter(schema);
        linter.layout(ui, "/ui", false);
        linter.rules();
        return linter.findings;
    }

    private void layout(JsonNode group, String pointer, boolean conditional) {
        int i = 0;
        for (JsonNode element : group.path("elements")) {
            String at = pointer + "/elements/" + i++;
            for (String key : CONDITIONS) {
                if (element.has(key)) {
                    condition(element.path(key), at + "/" + key);
                }
            }
            boolean hides = conditional || element.has("showWhen");
            layout(element, at, hides);
            String name = FormReader.name(element);
            if (hides && FormReader.listed(schema, name)) {
                add(at + "/showWhen", "FORM_HIDDEN_REQUIRED", Map.of("field", name));
            }
        }
    }

    private void rules() {
        int i = 0;
        for (JsonNode rule : schema.path(FormRules.RULES)) {
            String at = "/schema/" + FormRules.RULES + "/" + i++;
            condition(rule.path("check"), at + "/check");
            var texts = FormReader.texts(rule, "text");
            for (String language : List.of("zh", "en")) {
                if (texts.getOrDefault(language, "").isBlank()) {
                    add(at + "/text", "FORM_LABEL_MISSING", Map.of("language", language));
                }
            }
            String field = rule.path("field").asText("");
            if (!schema.path("properties").has(field)) {
                add(at + "/field", "FORM_FIELD_NOT_IN_SCHEMA", Map.of("field", field));
            }
        }
    }

    private void condition(JsonNode text, String at) {
        FeelExpression.checkCondition(text.asText(""), types)
                .forEach(one -> findings.add(Finding.error(at, one.code(), one.facts())));
    }

    private void add(String at, String code, Map<String, Object> facts) {
        findings.add(Finding.error(at, code, facts));
    }
}
