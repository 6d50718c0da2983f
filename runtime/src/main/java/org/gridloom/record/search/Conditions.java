package org.gridloom.record.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.record.RecordProblem;
import org.gridloom.record.search.Condition.Column;
import org.gridloom.record.secret.Secrets;
import org.gridloom.record.type.IndexAs;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;

/** From what somebody asks to conditions on the index; refuses what the index of a field does not offer. */
@ApplicationScoped
public class Conditions {
    private static final int MOST_VALUES = 500;
    private final Secrets secrets;

    Conditions(Secrets secrets) {
        this.secrets = secrets;
    }

    /** How a field is compared. */
    public enum Op {
        /** One of the values. */
        IS,
        /** Begins with; of a text any part does. */
        LIKE,
        /** At least; a day on or after. */
        FROM,
        /** At most; a day on or before. */
        UNTIL
    }

    /** @param scalar whether the field holds one value; a list holds several */
    public Condition of(String city, RecordType type, String field, Op op, List<String> values, boolean scalar) {
        var index = type.index(field).orElseThrow(() -> unknown(field, op));
        if (values.isEmpty() || values.size() > MOST_VALUES || (op != Op.IS && values.size() > 1)) {
            throw wrong(field);
        }
        return switch (index.as()) {
            case KEYED -> {
                if (op != Op.IS) {
                    throw unknown(field, op);
                }
                yield in(field, Column.TEXT, hashes(city, type, field, values), scalar);
            }
            case KEYWORD ->
                op == Op.IS ? in(field, Column.TEXT, texts(values), scalar) : like(index, op, values, scalar);
            case TEXT -> like(index, op, values, false);
            case NUMBER -> compared(field, Column.NUMBER, op, numbers(field, values), scalar);
            case DATE -> compared(field, Column.DATE, op, days(field, values), scalar);
        };
    }

    /** Any indexed field of those named that has the words: whole where only that can be asked, else its beginning or a part. */
    public List<Condition> anywhere(String city, RecordType type, List<String> fields, String words) {
        var any = new ArrayList<Condition>();
        for (RecordType.Index index : type.indexes()) {
            if (!fields.contains(index.field())) {
                continue;
            }
            switch (index.as()) {
                case KEYED -> any.add(of(city, type, index.field(), Op.IS, List.of(words), false));
                case KEYWORD, TEXT -> any.add(of(city, type, index.field(), Op.LIKE, List.of(words), false));
                case NUMBER, DATE -> {
                    // Words are no numbers.
                }
            }
        }
        return any;
    }

    private List<Object> hashes(String city, RecordType type, String field, List<String> values) {
        return values.stream()
                .flatMap(value -> secrets.hashes(city, type.name() + "/" + field, value).stream())
                .map(Object.class::cast)
                .toList();
    }

    private static List<Object> texts(List<String> values) {
        return values.stream()
                .map(value -> (Object) IndexLines.cut(value, IndexLines.LONGEST))
                .toList();
    }

    private static List<Object> numbers(String field, List<String> values) {
        return values.stream()
                .map(value -> (Object) IndexLines.number(value).orElseThrow(() -> wrong(field)))
                .toList();
    }

    private static List<Object> days(String field, List<String> values) {
        return values.stream()
                .map(value -> (Object) IndexLines.day(value).orElseThrow(() -> wrong(field)))
                .toList();
    }

    private static Condition like(RecordType.Index index, Op op, List<String> values, boolean scalar) {
        boolean part = index.as() == IndexAs.TEXT;
        if (op == Op.FROM || op == Op.UNTIL) {
            throw unknown(index.field(), op);
        }
        String words = part
                ? IndexLines.cut(IndexLines.searched(values.get(0)), IndexLines.PART)
                : IndexLines.cut(values.get(0), IndexLines.LONGEST);
        if (words.isEmpty()) {
            throw wrong(index.field());
        }
        String escaped = words.replaceAll("([!%_])", "!$1") + "%";
        return new Condition(index.field(), Column.TEXT, "LIKE ? ESCAPE '!'", List.of(escaped), scalar && !part);
    }

    private static Condition in(String field, Column column, List<Object> values, boolean scalar) {
        String marks = values.size() == 1 ? "= ?" : "IN (" + "?, ".repeat(values.size() - 1) + "?)";
        return new Condition(field, column, marks, values, scalar || values.size() == 1);
    }

    private static Condition compared(String field, Column column, Op op, List<Object> values, boolean scalar) {
        return switch (op) {
            case IS -> in(field, column, values, scalar);
            case FROM -> new Condition(field, column, ">= ?", values, scalar);
            case UNTIL -> new Condition(field, column, "<= ?", values, scalar);
            case LIKE -> throw unknown(field, op);
        };
    }

    private static Problem unknown(String field, Op op) {
        return new Problem(
                RecordProblem.RECORD_FILTER_UNKNOWN,
                Map.of("field", field, "op", op.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Problem wrong(String field) {
        return new Problem(RecordProblem.RECORD_FILTER_VALUE, Map.of("field", field));
    }

    /** Which column one sorts by; refuses a field that has no order. */
    public Column sortedBy(RecordType type, String field) {
        return Optional.of(type.index(field)
                        .orElseThrow(() ->
                                new Problem(RecordProblem.RECORD_FILTER_UNKNOWN, Map.of("field", field, "op", "sort"))))
                .filter(index -> IndexLines.sorted(index.as()))
                .map(index -> switch (index.as()) {
                    case NUMBER -> Column.NUMBER;
                    case DATE -> Column.DATE;
                    default -> Column.TEXT;
                })
                .orElseThrow(
                        () -> new Problem(RecordProblem.RECORD_FILTER_UNKNOWN, Map.of("field", field, "op", "sort")));
    }
}
