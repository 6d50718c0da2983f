package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.form.Widget;

/**
 * One answer as people read it.
 *
 * @param label by language
 * @param text by language; empty for attachments
 * @param attachments ids of files
 */
public record AnswerLine(String field, Map<String, String> label, Map<String, String> text, List<String> attachments) {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    public AnswerLine {
        label = Map.copyOf(label);
        text = Map.copyOf(text);
        attachments = List.copyOf(attachments);
    }

    static List<AnswerLine> of(Form form, String answers, ObjectMapper json) {
        try {
            return of(form, json.readValue(answers, ANSWERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }

    private static List<AnswerLine> of(Form form, Map<String, Object> answers) {
        var lines = new ArrayList<AnswerLine>();
        for (FormField field : form.fields()) {
            Object value = answers.get(field.name());
            if (value == null) {
                continue;
            }
            boolean files = field.widget() == Widget.PHOTO;
            lines.add(new AnswerLine(
                    field.name(),
                    field.label(),
                    files ? Map.of() : Map.of("zh", shown(field, value, "zh"), "en", shown(field, value, "en")),
                    files && value instanceof List<?> ids
                            ? ids.stream().map(String::valueOf).toList()
                            : List.of()));
        }
        return lines;
    }

    private static String shown(FormField field, Object value, String language) {
        if (value instanceof List<?> many) {
            return String.join(
                    AnswerWords.say("AND", language),
                    many.stream().map(one -> shown(field, one, language)).toList());
        }
        if (value instanceof Boolean yes) {
            return AnswerWords.say(yes ? "YES" : "NO", language);
        }
        if (value instanceof Map<?, ?> place && place.containsKey("lon")) {
            Object address = place.get("address");
            return address == null || address.toString().isBlank()
                    ? place.get("lon") + ", " + place.get("lat")
                    : address.toString();
        }
        for (FormField.Option option : field.options()) {
            if (option.value().equals(value.toString())) {
                return option.label().getOrDefault(language, option.label().getOrDefault("zh", option.value()));
            }
        }
        return value.toString();
    }
}
