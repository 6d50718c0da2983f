package org.gridloom.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.RecordType;

/** Values of a record as people read them: codes and choices by their titles, positions by their address. */
final class RecordWords {
    private final RecordType type;
    private final EffectiveConfig config;
    private final Form form;
    private final Locale locale;

    RecordWords(RecordType type, EffectiveConfig config, Locale locale) {
        this.type = type;
        this.config = config;
        this.form = config.require(Form.class, type.form());
        this.locale = locale;
    }

    Form form() {
        return form;
    }

    /** The text of every field that has one, in the order of the form. */
    Map<String, String> texts(Map<String, Object> visible) {
        var texts = new LinkedHashMap<String, String>();
        for (FormField field : form.fields()) {
            Object value = visible.get(field.name());
            if (value != null) {
                texts.put(field.name(), text(field.name(), value));
            }
        }
        visible.forEach((name, value) -> texts.computeIfAbsent(name, key -> text(key, value)));
        return texts;
    }

    String text(String field, Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(each -> text(field, each)).collect(Collectors.joining("、"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.get("address") instanceof String address
                    ? address
                    : parts.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return locale.getLanguage().equals("en") ? (yes ? "yes" : "no") : (yes ? "是" : "否");
        }
        String plain = String.valueOf(value);
        return type.dictionary(field)
                .flatMap(name -> config.find(Dictionary.class, name))
                .flatMap(dictionary -> dictionary.find(plain))
                .map(code -> code.title(locale.getLanguage()))
                .or(() -> form.field(field)
                        .flatMap(each -> each.options().stream()
                                .filter(option -> option.value().equals(plain))
                                .findFirst())
                        .map(option -> option.text(locale)))
                .orElse(plain);
    }

    /** What a record is called. */
    String label(Map<String, String> texts) {
        String label = type.label(field -> texts.getOrDefault(field, ""));
        return label.isBlank() ? type.title(locale.getLanguage()) : label;
    }

    String fieldLabel(String field) {
        return form.field(field).map(each -> each.text(locale)).orElse(field);
    }
}
