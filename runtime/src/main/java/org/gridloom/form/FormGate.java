package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** The only way for answers into the system: everything wrong with them is said at once (UI-3). */
@ApplicationScoped
public class FormGate {
    private static final int LONGEST_TEXT = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scripts scripts;
    private final ChosenNames chosen;

    @Inject
    FormGate(Scripts scripts, ChosenNames chosen) {
        this.scripts = scripts;
        this.chosen = chosen;
    }

    FormGate(Scripts scripts) {
        this(scripts, ChosenNames.nobody());
    }

    /**
     * Answers that pass, as they are to be kept, computed fields filled. Refuses with {@link FormProblem#FORM_REJECTED} and every finding, each at
     * the pointer of its field.
     */
    public Map<String, Object> accept(Form form, Map<String, Object> answers) {
        var filled = fill(form, answers);
        var findings = check(form, filled);
        if (!findings.isEmpty()) {
            throw new Problem(
                    FormProblem.FORM_REJECTED, Map.of("form", form.name(), "count", findings.size()), findings);
        }
        return new LinkedHashMap<>(filled);
    }

    /** As {@link #accept(Form, Map)}, with the form of a configuration; refuses with ARTIFACT_NOT_FOUND without it. */
    public Map<String, Object> accept(EffectiveConfig config, String form, Map<String, Object> answers) {
        return accept(config.require(Form.class, form), answers);
    }

    /** The answers with what the form computes, judged by nobody. */
    public Map<String, Object> fill(Form form, Map<String, Object> answers) {
        var filled = new LinkedHashMap<>(Computation.fill(form.computed(), answers, scripts));
        form.fields().stream()
                .filter(field -> field.widget() == Widget.COMPUTED && !form.shows(field, filled))
                .map(FormField::name)
                .toList()
                .forEach(filled::remove);
        return filled;
    }

    /** Everything wrong with the answers, at most one finding a place; empty when they pass. */
    public List<Finding> check(Form form, Map<String, Object> answers) {
        var findings = new AnswerFindings(form);
        for (FormField field : form.fields()) {
            if (answers.containsKey(field.name()) && !form.shows(field, answers)) {
                findings.add("/" + field.name(), "FIELD_NOT_SHOWN", Map.of());
            }
        }
        for (FormField field : form.fields()) {
            if (!answers.containsKey(field.name())
                    && form.rules().requires(field, answers)
                    && form.shows(field, answers)) {
                findings.add("/" + field.name(), "FIELD_REQUIRED", Map.of());
            }
        }
        for (FormField field : form.fields()) {
            if (answers.get(field.name()) instanceof String answer && !chosen.known(field, answer)) {
                findings.add("/" + field.name(), "FIELD_CHOICE", Map.of());
            }
        }
        JsonNode tree = JSON.valueToTree(answers);
        for (String pointer : tooLong("", tree, new ArrayList<>())) {
            findings.add(pointer, "FIELD_TOO_LONG", Map.of("limit", String.valueOf(LONGEST_TEXT)));
        }
        if (findings.all().stream().noneMatch(found -> found.code().equals("FIELD_TOO_LONG"))) {
            form.check().check(tree).forEach(findings::add);
        }
        for (var rule : form.rules().broken(answers)) {
            String zh = rule.text().getOrDefault("zh", "");
            findings.add(
                    "/" + rule.field(),
                    "FIELD_RULE",
                    Map.of("text", zh, "textEn", rule.text().getOrDefault("en", zh)));
        }
        return findings.all();
    }

    private static List<String> tooLong(String pointer, JsonNode node, List<String> found) {
        if (node.isTextual() && node.textValue().length() > LONGEST_TEXT) {
            found.add(pointer);
        } else if (node.isObject()) {
            node.fields().forEachRemaining(e -> tooLong(pointer + "/" + e.getKey(), e.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                tooLong(pointer + "/" + i, node.get(i), found);
            }
        }
        return found;
    }
}
