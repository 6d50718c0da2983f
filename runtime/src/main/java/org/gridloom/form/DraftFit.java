package org.gridloom.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was typed into one form and is to be shown in another: what still has a place stays, the rest is handed out so that it
 * can be read and typed again. Pure; nothing typed is ever in neither part.
 */
public final class DraftFit {
    private final Map<String, FormField> before;
    private final Map<String, FormField> now;

    private DraftFit(Optional<Form> before, Optional<Form> now) {
        this.before = fields(before);
        this.now = fields(now);
    }

    /**
     * Typed into a field that is gone or no longer takes it.
     *
     * @param name of the control
     * @param label of the field as it was when it was typed, by language
     * @param shown what was typed, in words
     * @param gone whether there is no such field any more; false where its choices or its kind changed
     */
    public record Lost(String name, Map<String, String> label, List<String> values, List<String> shown, boolean gone) {
        public Lost {
            label = Map.copyOf(label);
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }

    /** Both parts. */
    public record Fitted(Map<String, List<String>> kept, List<Lost> lost) {
        public Fitted {
            kept = Map.copyOf(kept);
            lost = List.copyOf(lost);
        }
    }

    /**
     * Splits what was typed.
     *
     * @param earlier what an earlier change handed out; it comes back where it has a place again and nothing was typed since
     */
    public static Fitted of(
            Map<String, List<String>> typed, List<Lost> earlier, Optional<Form> before, Optional<Form> now) {
        var fit = new DraftFit(before, now);
        var kept = new LinkedHashMap<String, List<String>>();
        var lost = new ArrayList<Lost>();
        typed.forEach((name, values) -> fit.split(name, values, kept, lost));
        for (Lost old : earlier) {
            var field = fit.field(fit.now, old.name());
            if (field.isPresent()
                    && !kept.containsKey(old.name())
                    && old.values().stream().allMatch(v -> takes(field.get(), v))) {
                kept.put(old.name(), old.values());
            } else {
                lost.add(old);
            }
        }
        return new Fitted(kept, lost);
    }

    private void split(String name, List<String> values, Map<String, List<String>> kept, List<Lost> lost) {
        var field = field(now, name);
        var was = field(before, name);
        if (field.isEmpty() && was.isEmpty()) {
            // not of the form: what the page itself sends along
            kept.put(name, values);
            return;
        }
        var good = values.stream()
                .filter(value ->
                        value.isBlank() || field.filter(f -> takes(f, value)).isPresent())
                .toList();
        if (field.isPresent() && !good.isEmpty()) {
            kept.put(name, good);
        }
        var bad = values.stream()
                .filter(value ->
                        !value.isBlank() && field.filter(f -> takes(f, value)).isEmpty())
                .toList();
        if (!bad.isEmpty()) {
            FormField labelled = was.or(() -> field).orElseThrow();
            lost.add(new Lost(name, labelled.label(), bad, shown(labelled, bad), field.isEmpty()));
        }
    }

    /** Whether a control of the field can show the text at all; whether it is right is for the form gate to say. */
    private static boolean takes(FormField field, String value) {
        boolean open = field.choiceList().isPresent() || field.options().isEmpty();
        return switch (field.widget()) {
            case RADIO, SELECT, CHECKBOX ->
                open
                        || field.options().stream()
                                .anyMatch(option -> option.value().equals(value));
            case NUMBER, MONEY -> value.strip().matches("[+-]?[0-9]+([.][0-9]+)?");
            case DATE -> value.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case DATETIME -> value.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{5,8}");
            case TIME -> value.strip().matches("[0-9]{2}:[0-9]{2}");
            default -> true;
        };
    }

    private static List<String> shown(FormField field, List<String> values) {
        return values.stream()
                .map(value -> field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label().getOrDefault("zh", value))
                        .findFirst()
                        .orElse(value))
                .toList();
    }

    /** The field a control belongs to: {@code place.lon} is part of {@code place}, {@code rows.0.name} a column of {@code rows}. */
    private Optional<FormField> field(Map<String, FormField> fields, String control) {
        String[] parts = control.split("\\.", -1);
        var field = Optional.ofNullable(fields.get(parts[0]));
        if (parts.length == 1) {
            return field.filter(f -> f.widget() != Widget.TABLE
                    && f.widget() != Widget.LOCATION
                    && !f.widget().files());
        }
        return field.flatMap(f -> switch (f.widget()) {
            case TABLE ->
                f.columns().stream()
                        .filter(column -> parts.length > 2 && column.name().equals(parts[2]))
                        .findFirst();
            case LOCATION -> Optional.of(f);
            case PHOTO, SIGNATURE -> Optional.of(f).filter(kept -> parts[1].equals("keep"));
            default -> Optional.empty();
        });
    }

    private static Map<String, FormField> fields(Optional<Form> form) {
        return form.map(f -> f.fields().stream()
                        .collect(Collectors.toMap(FormField::name, Function.identity(), (first, second) -> first)))
                .orElse(Map.of());
    }
}
