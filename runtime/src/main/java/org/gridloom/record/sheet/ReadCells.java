package org.gridloom.record.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.form.FormField;
import org.gridloom.form.Widget;
import org.gridloom.record.AddRecord.Command;
import org.gridloom.record.sheet.Columns.Column;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;

/** From the cells of a row to a record to be added: codes and choices by their text, days and numbers as people write them. */
final class ReadCells {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[、;；,，|]\\s*");

    private final RecordType type;
    private final EffectiveConfig config;
    private final Columns columns;
    private final Map<String, String> places;
    private final BiFunction<RecordType.Relation, String, Optional<String>> others;

    /**
     * @param places ids of places by id and by name
     * @param others finds the record a relation means
     */
    ReadCells(
            RecordType type,
            EffectiveConfig config,
            Columns columns,
            Map<String, String> places,
            BiFunction<RecordType.Relation, String, Optional<String>> others) {
        this.type = type;
        this.config = config;
        this.columns = columns;
        this.places = places;
        this.others = others;
    }

    /** What a row says, and what in it could not be read. */
    record Read(Command command, List<Finding> findings) {}

    Read read(List<Cell> cells) {
        var answers = new HashMap<String, Object>();
        var relations = new HashMap<String, String>();
        var findings = new ArrayList<Finding>();
        Optional<String> place = Optional.empty();
        for (int i = 0; i < Math.min(cells.size(), columns.all().size()); i++) {
            Column column = columns.all().get(i);
            Cell cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.rounded() && !numeric(column)) {
                findings.add(finding(column, "SHEET_NUMBER_ROUNDED"));
            } else if (column.field().isPresent()) {
                answers.put(column.name(), value(column.field().get(), cell.text()));
            } else if (column.relation().isPresent()) {
                others.apply(column.relation().get(), cell.text())
                        .ifPresentOrElse(
                                id -> relations.put(column.name(), id),
                                () -> findings.add(finding(column, "SHEET_RELATION_UNKNOWN")));
            } else {
                place = Optional.of(
                        places.getOrDefault(cell.text(), "?" + cell.text().length()));
            }
        }
        return new Read(
                new Command(type.name(), answers, place, relations, Optional.empty(), false), List.copyOf(findings));
    }

    private static boolean numeric(Column column) {
        return column.field().map(field -> field.widget() == Widget.NUMBER).orElse(false);
    }

    private static Finding finding(Column column, String code) {
        return Finding.error(
                "/" + column.name(),
                code,
                Map.of(
                        "column",
                        column.labels().getOrDefault("zh", column.name()),
                        "columnEn",
                        column.labels().getOrDefault("en", column.name())));
    }

    private Object value(FormField field, String text) {
        if (field.many()) {
            return Arrays.stream(SEVERAL.split(text, -1))
                    .filter(each -> !each.isEmpty())
                    .map(each -> code(field, each))
                    .toList();
        }
        if (field.bool()) {
            return switch (text) {
                case "是", "有", "true", "yes", "1" -> true;
                case "否", "无", "false", "no", "0" -> false;
                default -> text;
            };
        }
        return switch (field.widget()) {
            case NUMBER -> number(field, text);
            case DATE -> day(text);
            case LOCATION -> position(text);
            default -> code(field, text);
        };
    }

    private Object code(FormField field, String text) {
        return type.dictionary(field.name())
                .flatMap(name -> config.find(Dictionary.class, name))
                .flatMap(dictionary -> dictionary.byText(text))
                .map(Dictionary.Code::code)
                .or(() -> field.options().stream()
                        .filter(option ->
                                option.value().equals(text) || option.label().containsValue(text))
                        .map(FormField.Option::value)
                        .findFirst())
                .orElse(text);
    }

    private static Object number(FormField field, String text) {
        try {
            var number = new BigDecimal(text.replace(",", ""));
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            if (whole && number.precision() - number.scale() < 18) {
                return number.longValueExact();
            }
            return field.integer() ? text : number;
        } catch (ArithmeticException | NumberFormatException none) {
            return text; // the form says what is wrong with it
        }
    }

    private static String day(String text) {
        var day = DAY.matcher(text);
        if (!day.lookingAt()) {
            return text.matches("\\d{8}")
                    ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                    : text;
        }
        return "%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    /** Longitude and latitude in degrees, the longitude first. */
    private static Object position(String text) {
        String[] parts = SEVERAL.split(text, -1);
        try {
            return parts.length == 2
                    ? Map.of(
                            "lon",
                            new BigDecimal(parts[0]).doubleValue(),
                            "lat",
                            new BigDecimal(parts[1]).doubleValue())
                    : text;
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
