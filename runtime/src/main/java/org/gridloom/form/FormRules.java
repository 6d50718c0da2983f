package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.feel.FeelExpression;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What of a form depends on its answers, compiled once: conditions of fields ({@code showWhen}, {@code requireWhen}) and the
 * rules of the schema ({@code x-rules}: {@code check}, {@code text}, {@code field}). An expression that does not compile is
 * left out, {@link RuleLinter} names it; one that cannot be worked out yet, because an answer is missing, breaks nothing.
 */
final class FormRules {
    static final String RULES = "x-rules";

    private final List<String> names;
    private final Map<String, FeelExpression> compiled = new LinkedHashMap<>();
    private final List<Rule> rules;

    /**
     * A rule over several answers.
     *
     * @param check FEEL; false breaks it
     * @param text what is said then, by language
     * @param field where it is said, empty for the first one
     */
    record Rule(String check, Map<String, String> text, String field) {
        Rule {
            text = Map.copyOf(text);
        }
    }

    private FormRules(List<String> names, List<Rule> rules) {
        this.names = names;
        this.rules = List.copyOf(rules);
    }

    static FormRules of(JsonNode schema, List<FormField> fields) {
        var names = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        var rules = new ArrayList<Rule>();
        for (JsonNode rule : schema.path(RULES)) {
            rules.add(new Rule(
                    rule.path("check").asText(""),
                    FormReader.texts(rule, "text"),
                    rule.path("field").asText("")));
        }
        var read = new FormRules(names, rules);
        fields.forEach(field -> {
            field.when().show().forEach(read::compile);
            Optional.ofNullable(field.when().require()).ifPresent(read::compile);
        });
        rules.forEach(rule -> read.compile(rule.check()));
        return read;
    }

    boolean shows(FormField field, Map<String, Object> answers) {
        return field.when().show().stream().allMatch(text -> Boolean.TRUE.equals(value(text, answers)));
    }

    boolean requires(FormField field, Map<String, Object> answers) {
        String text = field.when().require();
        return text != null && Boolean.TRUE.equals(value(text, answers));
    }

    /** Rules the answers break, in the order of the schema. */
    List<Rule> broken(Map<String, Object> answers) {
        return rules.stream()
                .filter(rule -> Boolean.FALSE.equals(value(rule.check(), answers)))
                .toList();
    }

    private void compile(String text) {
        if (!compiled.containsKey(text) && FeelExpression.check(text, names).isEmpty()) {
            compiled.put(text, FeelExpression.compile(text, names));
        }
    }

    private @Nullable Object value(String text, Map<String, Object> answers) {
        var expression = compiled.get(text);
        if (expression == null) {
            return null;
        }
        try {
            return expression.eval(Objects.requireNonNull(answers));
        } catch (Problem tooCostly) {
            return null;
        }
    }
}
