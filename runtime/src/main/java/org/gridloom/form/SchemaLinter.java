package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.feel.LinearRegex;
import org.gridloom.shared.Finding;

/** What is wrong with the schema of a form by itself. */
final class SchemaLinter {
    private final List<Finding> findings = new ArrayList<>();

    private SchemaLinter() {}

    static List<Finding> lint(JsonNode schema) {
        var linter = new SchemaLinter();
        linter.metaSchema(schema);
        linter.walk(schema, "/schema");
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").booleanValue()) {
            linter.error("/schema/additionalProperties", "FORM_OPEN", Map.of());
        }
        if (linter.findings.isEmpty()) {
            linter.compiles(schema);
        }
        return linter.findings;
    }

    private void metaSchema(JsonNode schema) {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (var error : meta.validate(schema)) {
            error(
                    "/schema" + error.getInstanceLocation(),
                    "FORM_SCHEMA_INVALID",
                    Map.of("rule", String.valueOf(error.getKeyword())));
        }
    }

    private void compiles(JsonNode schema) {
        try {
            SchemaCheck.compile(schema);
        } catch (RuntimeException e) {
            error("/schema", "FORM_SCHEMA_INVALID", Map.of("rule", e.getClass().getSimpleName()));
        }
    }

    private void walk(JsonNode node, String at) {
        if (node.isObject()) {
            for (String key : List.of("$ref", "$dynamicRef")) {
                String ref = node.path(key).isTextual() ? node.path(key).asText() : "#";
                if (!ref.startsWith("#")) {
                    error(at + "/" + key, "FORM_REMOTE_REF", Map.of("ref", ref));
                }
            }
            String needs = node.path("x-needs").asText("");
            if (!needs.isEmpty() && !FormField.Option.NEEDS.contains(needs)) {
                error(at + "/x-needs", "FORM_NEED_UNKNOWN", Map.of("need", needs));
            }
            if (node.path("pattern").isTextual()) {
                pattern(node.path("pattern").asText(), at + "/pattern");
            }
            node.path("patternProperties").fieldNames().forEachRemaining(p -> pattern(p, at + "/patternProperties"));
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(each -> walk(each.getValue(), at + "/" + each.getKey()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i);
            }
        }
    }

    private void pattern(String text, String at) {
        try {
            new BudgetedPattern(text);
        } catch (IllegalArgumentException e) {
            error(at, "FORM_PATTERN_INVALID", Map.of("longest", BudgetedPattern.LONGEST));
            return;
        }
        try {
            LinearRegex.compile(text, "");
        } catch (IllegalArgumentException e) {
            error(at, "FORM_PATTERN_COSTLY", Map.of());
        }
    }

    private void error(String pointer, String code, Map<String, Object> facts) {
        findings.add(Finding.error(pointer, code, facts));
    }
}
