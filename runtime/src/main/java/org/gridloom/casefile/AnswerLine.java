package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.form.ChosenNames;
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

    static List<AnswerLine> of(Form form, String answers, ObjectMapper json, ChosenNames names) {
        try {
            return of(form, json.readValue(answers, ANSWERS), names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }

    private static List<AnswerLine> of(Form form, Map<String, Object> answers, ChosenNames names) {
        var lines = new ArrayList<AnswerLine>();
        for (FormField field : form.fields()) {
            Object value = answers.get(field.name());
            if (value == null) {
                continue;
            }
            boolean files = field.widget().files();
            Object said = names.name(field, value).map(Object.class::cast).orElse(value);
            lines.add(new AnswerLine(
                    field.name(),
                    field.label(),
                    files ? Map.of() : Map.of("zh", shown(field, said, "zh"), "en", shown(field, said, "en")),
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
        if (value instanceof Map<?, ?> row && !field.columns().isEmpty()) {
            return row(field, row, language);
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
        return field.widget() == Widget.MONEY ? money(value) : value.toString();
    }

    /** A row of a table as label and answer in turn. */
    private static String row(FormField table, Map<?, ?> row, String language) {
        return table.columns().stream()
                .flatMap(column -> Optional.ofNullable(row.get(column.name())).stream()
                        .map(value -> column.label().getOrDefault(language, column.name())
                                + " "
                                + shown(column, value, language)))
                .collect(Collectors.joining(AnswerWords.say("BESIDE", language)));
    }

    private static String money(Object value) {
        try {
            return "¥ "
                    + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                            .format(new BigDecimal(value.toString()));
        } catch (NumberFormatException unreadable) {
            return value.toString();
        }
    }
}
