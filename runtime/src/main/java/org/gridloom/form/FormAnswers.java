package org.gridloom.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser posted for a form without any script.
 *
 * @param values typed answers for {@link FormGate}; what cannot be read as its type stays text, so the gate names it
 * @param typed everything as it was typed, to fill the form again
 */
public record FormAnswers(Map<String, Object> values, Map<String, List<String>> typed) {
    public FormAnswers {
        values = new LinkedHashMap<>(values);
        typed = Map.copyOf(typed);
    }

    /**
     * Reads a post: {@code name} for a field, several for checkboxes and photos, {@code name.lon}, {@code name.lat},
     * {@code name.address} for a location, {@code name.0.column} for the rows of a table. Blank fields and fields the
     * answers do not show are left out; names the form does not know are ignored, for they are the page's own.
     */
    public static FormAnswers fromPost(Form form, Map<String, List<String>> params) {
        var values = new LinkedHashMap<String, Object>();
        for (FormField field : form.fields()) {
            PostReader.read(field, field.name(), params).ifPresent(value -> values.put(field.name(), value));
        }
        form.fields().stream()
                .filter(field -> !form.shows(field, values))
                .map(FormField::name)
                .toList()
                .forEach(values::remove);
        return new FormAnswers(values, params);
    }

    /** What stands in the controls of a form that was answered so: the way back from {@link #fromPost}. */
    public static Map<String, List<String>> typed(Map<String, Object> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, value) -> type(name, value, typed));
        return typed;
    }

    private static void type(String name, Object value, Map<String, List<String>> typed) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, inner) -> type(name + "." + part, inner, typed));
        } else if (value instanceof List<?> many && many.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < many.size(); i++) {
                type(name + "." + i, many.get(i), typed);
            }
        } else if (value instanceof List<?> many) {
            typed.put(name, many.stream().map(String::valueOf).toList());
        } else {
            typed.put(name, List.of(String.valueOf(value)));
        }
    }

    /** What was typed into a single field, empty when nothing was. */
    public String text(String name) {
        var all = typed.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0);
    }

    public List<String> texts(String name) {
        return typed.getOrDefault(name, List.of());
    }
}
