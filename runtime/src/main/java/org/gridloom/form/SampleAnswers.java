package org.gridloom.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to try a form with: for each field something it takes, as it would be typed. Pictures cannot be made up. */
public final class SampleAnswers {
    private static final int LONGEST = 200;
    private final LocalDate day;
    private final String words;
    private final String address;

    private SampleAnswers(LocalDate day, String words, String address) {
        this.day = day;
        this.words = words;
        this.address = address;
    }

    /**
     * Answers as they would be typed, by control.
     *
     * @param day stands in date fields
     * @param words stand in text fields, as often as a field wants; not empty
     * @param address stands beside positions
     */
    public static Map<String, List<String>> of(Form form, LocalDate day, String words, String address) {
        var samples = new SampleAnswers(day, words, address);
        var typed = new LinkedHashMap<String, List<String>>();
        form.fields().forEach(field -> samples.type(field, field.name(), form, typed));
        return typed;
    }

    private void type(FormField field, String name, Form form, Map<String, List<String>> typed) {
        switch (field.widget()) {
            case NOTE, COMPUTED, PHOTO, SIGNATURE, PERSON, ORGANISATION -> {
                // nothing that could be made up
            }
            case LOCATION -> {
                typed.put(name + ".lon", List.of("119.9"));
                typed.put(name + ".lat", List.of("32.5"));
                typed.put(name + ".address", List.of(address));
            }
            case TABLE -> field.columns().forEach(column -> type(column, name + ".0." + column.name(), form, typed));
            default -> value(field, form).ifPresent(text -> typed.put(name, List.of(text)));
        }
    }

    private Optional<String> value(FormField field, Form form) {
        return switch (field.widget()) {
            case NUMBER, MONEY -> Optional.of(number(field));
            case DATE -> Optional.of(day.toString());
            case TIME -> Optional.of("09:00");
            case DATETIME -> Optional.of(day + "T09:00");
            case CHECKBOX ->
                field.many() ? field.options().stream().findFirst().map(FormField.Option::value) : Optional.of("true");
            case RADIO, SELECT ->
                field.bool()
                        ? Optional.of("true")
                        : field.options().stream().findFirst().map(FormField.Option::value);
            default -> Optional.of(text(field, form));
        };
    }

    private static String number(FormField field) {
        var least = Optional.ofNullable(field.min())
                .filter(text -> text.matches("-?[0-9]{1,20}([.][0-9]{1,10})?"))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
        return least.setScale(field.integer() ? 0 : Math.max(0, least.scale()), RoundingMode.CEILING)
                .toPlainString();
    }

    private String text(FormField field, Form form) {
        int least = form.schema()
                .path("properties")
                .path(field.name())
                .path("minLength")
                .asInt(0);
        String text = words.repeat(Math.min(LONGEST, least) / words.length() + 1);
        return field.maxLength() > 0 && text.length() > field.maxLength() ? text.substring(0, field.maxLength()) : text;
    }
}
