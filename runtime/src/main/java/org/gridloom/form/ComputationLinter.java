package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.feel.FeelExpression;
import org.gridloom.script.Script;
import org.gridloom.script.ScriptSyntax;
import org.gridloom.shared.Finding;

/** What is wrong with the computed fields of a form. */
final class ComputationLinter {
    private ComputationLinter() {}

    /** @param shown fields that the layout lets people fill */
    static List<Finding> lint(JsonNode schema, Set<String> shown) {
        var findings = new ArrayList<Finding>();
        var types = types(schema);
        schema.path("properties").fields().forEachRemaining(property -> {
            String at = "/schema/properties/" + property.getKey();
            JsonNode feel = property.getValue().path(Computation.FEEL);
            JsonNode script = property.getValue().path(Computation.SCRIPT);
            if (feel.isMissingNode() && script.isMissingNode()) {
                return;
            }
            if (!feel.isMissingNode() && !script.isMissingNode()) {
                findings.add(Finding.error(at, "FORM_COMPUTED_TWICE", Map.of("field", property.getKey())));
            }
            if (shown.contains(property.getKey())) {
                findings.add(Finding.error(at, "FORM_COMPUTED_SHOWN", Map.of("field", property.getKey())));
            }
            List<Finding> wrong = feel.isMissingNode()
                    ? ScriptSyntax.check(new Script(script.asText(), List.copyOf(types.keySet())))
                    : FeelExpression.check(feel.asText(), types);
            String key = feel.isMissingNode() ? Computation.SCRIPT : Computation.FEEL;
            wrong.forEach(one -> findings.add(Finding.error(at + "/" + key, one.code(), one.facts())));
        });
        return findings;
    }

    /** Types of the fields in FEEL's words. */
    static Map<String, String> types(JsonNode schema) {
        var types = new LinkedHashMap<String, String>();
        schema.path("properties").fields().forEachRemaining(p -> types.put(p.getKey(), type(p.getValue())));
        return types;
    }

    private static String type(JsonNode property) {
        return switch (property.path("type").asText("")) {
            case "string" -> property.has("format") ? "any" : "string";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> "list";
            default -> "any";
        };
    }
}
