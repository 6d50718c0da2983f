package org.gridloom.rule.analysis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constant as a cell can write it.
 *
 * @param value comparable with the values of the same kind
 */
record Literal(Kind kind, Comparable<?> value) {
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,30}(\\.\\d{1,30})?|\\.\\d{1,30})");
    private static final Pattern CALL = Pattern.compile("(date and time|date|time|duration)\\(\\s*(\".*\")\\s*\\)");

    /** What can be compared with what. */
    enum Kind {
        TEXT(false),
        NUMBER(true),
        FLAG(false),
        DATE(true),
        MOMENT(true),
        TIME(true),
        LENGTH(true),
        MONTHS(true),
        NOTHING(false);

        private final boolean ordered;

        Kind(boolean ordered) {
            this.ordered = ordered;
        }

        /** Whether ranges of it can be taken apart here. FEEL orders texts as well; tables of ours do not use it. */
        boolean ordered() {
            return ordered;
        }
    }

    static final Literal NOTHING = new Literal(Kind.NOTHING, "null");
    static final Literal TRUE = new Literal(Kind.FLAG, Boolean.TRUE);
    static final Literal FALSE = new Literal(Kind.FLAG, Boolean.FALSE);

    static Literal text(String value) {
        return new Literal(Kind.TEXT, value);
    }

    static Literal number(BigDecimal value) {
        return new Literal(Kind.NUMBER, value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    /** The constant a text is; empty when it is something else. */
    static Optional<Literal> parse(String written) {
        String text = written.strip();
        switch (text) {
            case "true":
                return Optional.of(TRUE);
            case "false":
                return Optional.of(FALSE);
            case "null":
                return Optional.of(NOTHING);
            default:
                break;
        }
        if (text.length() < 70 && NUMBER.matcher(text).matches()) {
            return Optional.of(number(new BigDecimal(text)));
        }
        if (text.startsWith("@")) {
            return string(text.substring(1)).flatMap(Literal::at);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return string(call.group(2)).flatMap(inner -> called(call.group(1), inner));
        }
        return string(text).map(Literal::text);
    }

    private static Optional<Literal> at(String inner) {
        for (String function : new String[] {"date", "date and time", "time", "duration"}) {
            var found = called(function, inner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Literal> called(String function, String inner) {
        try {
            return Optional.of(
                    switch (function) {
                        case "date" -> new Literal(Kind.DATE, LocalDate.parse(inner));
                        case "time" -> new Literal(Kind.TIME, LocalTime.parse(inner));
                        case "date and time" -> new Literal(Kind.MOMENT, LocalDateTime.parse(inner));
                        default -> duration(inner);
                    });
        } catch (DateTimeException | ArithmeticException otherForm) {
            return Optional.empty();
        }
    }

    private static Literal duration(String inner) {
        try {
            return new Literal(Kind.LENGTH, Duration.parse(inner));
        } catch (DateTimeException inMonths) {
            var period = Period.parse(inner);
            if (period.getDays() != 0) {
                throw inMonths;
            }
            return new Literal(Kind.MONTHS, Math.toIntExact(period.toTotalMonths()));
        }
    }

    /** What stands between quotes; empty when the text is not one string from the first sign to the last. */
    private static Optional<String> string(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return Optional.empty();
        }
        var inner = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                return Optional.empty();
            }
            if (sign != '\\') {
                inner.append(sign);
                continue;
            }
            i++;
            char escaped = text.charAt(i);
            if (i == text.length() - 1) {
                return Optional.empty();
            }
            switch (escaped) {
                case 'n' -> inner.append('\n');
                case 't' -> inner.append('\t');
                case '"', '\\', '\'' -> inner.append(escaped);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(inner.toString());
    }

    /** Smaller, equal or greater; only for two of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    int compare(Literal other) {
        return ((Comparable) value).compareTo(other.value);
    }

    boolean same(Literal other) {
        return kind == other.kind && compare(other) == 0;
    }

    /** As FEEL writes it. */
    String feel() {
        return switch (kind) {
            case TEXT ->
                '"'
                        + value.toString()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                        + '"';
            case NUMBER -> ((BigDecimal) value).toPlainString();
            case DATE -> "date(\"" + value + "\")";
            case MOMENT -> "date and time(\"" + value + "\")";
            case TIME -> "time(\"" + value + "\")";
            case LENGTH -> "duration(\"" + value + "\")";
            case MONTHS -> "duration(\"P" + value + "M\")";
            case FLAG, NOTHING -> value.toString();
        };
    }

    /** As it stands in a sentence, without quotes. */
    String plain() {
        return kind == Kind.NUMBER ? feel() : kind == Kind.MONTHS ? "P" + value + "M" : value.toString();
    }
}
