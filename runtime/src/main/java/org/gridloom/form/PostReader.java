package org.gridloom.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one field out of a posted form. */
final class PostReader {
    private static final int MOST_ROWS = 200;

    private PostReader() {}

    static Optional<Object> read(FormField field, String key, Map<String, List<String>> params) {
        return switch (field.widget()) {
            case NOTE, COMPUTED -> Optional.empty();
            case LOCATION -> location(key, params);
            case TABLE -> rows(field, key, params);
            case NUMBER, MONEY -> first(key, params).map(text -> number(text, field.integer()));
            case DATETIME -> first(key, params).map(PostReader::withZone);
            case CHECKBOX -> field.many() ? many(key, params) : Optional.of(ticked(key, params));
            case PHOTO, SIGNATURE -> many(key, params);
            case RADIO, SELECT, PERSON, ORGANISATION ->
                field.many() ? many(key, params) : first(key, params).map(t -> chosen(t, field));
            case TEXT, TEXTAREA, DATE, TIME -> first(key, params).map(text -> text);
        };
    }

    private static Optional<String> first(String key, Map<String, List<String>> params) {
        return params.getOrDefault(key, List.of()).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<Object> many(String key, Map<String, List<String>> params) {
        var all = params.getOrDefault(key, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean ticked(String key, Map<String, List<String>> params) {
        return params.getOrDefault(key, List.of()).stream()
                .anyMatch(text -> List.of("true", "on", "1", "yes").contains(text));
    }

    private static Object chosen(String text, FormField field) {
        if (field.bool()) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : text;
        }
        return field.integer() ? number(text, true) : text;
    }

    private static Object number(String text, boolean integer) {
        if (text.length() > 30 || !text.matches("[+-]?[0-9]+([.][0-9]+)?")) {
            return text;
        }
        return integer && text.indexOf('.') < 0 ? new BigInteger(text) : new BigDecimal(text);
    }

    /** A browser's local time has no zone; the schema's date-time needs one. */
    private static Object withZone(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
                ? (text.length() == 16 ? text + ":00" : text) + "+08:00"
                : text;
    }

    private static Optional<Object> location(String key, Map<String, List<String>> params) {
        var place = new LinkedHashMap<String, Object>();
        for (String part : List.of("lon", "lat")) {
            first(key + "." + part, params).ifPresent(text -> place.put(part, number(text, false)));
        }
        first(key + ".address", params).ifPresent(text -> place.put("address", text));
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    private static Optional<Object> rows(FormField field, String key, Map<String, List<String>> params) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String prefix = key + "." + i + ".";
            if (params.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
                continue;
            }
            var row = new LinkedHashMap<String, Object>();
            for (FormField column : field.columns()) {
                read(column, prefix + column.name(), params).ifPresent(value -> row.put(column.name(), value));
            }
            if (row.values().stream().anyMatch(value -> !Boolean.FALSE.equals(value))) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
