package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the unary tests people write in cells; what it does not know becomes {@link UnaryTest.Unread}, never a guess. */
final class TestParser {
    private TestParser() {}

    static UnaryTest parse(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new UnaryTest.Any();
        }
        return list(text);
    }

    private static UnaryTest list(String text) {
        var parts = split(text);
        if (parts.size() == 1) {
            return one(parts.get(0));
        }
        return new UnaryTest.OneOf(parts.stream().map(TestParser::one).toList());
    }

    private static UnaryTest one(String written) {
        String text = written.strip();
        var literal = Literal.parse(text);
        if (literal.isPresent()) {
            return new UnaryTest.Equal(literal.get());
        }
        if (text.startsWith("not") && text.endsWith(")")) {
            String rest = text.substring(3).strip();
            if (rest.startsWith("(") && closes(rest)) {
                return new UnaryTest.Not(list(rest.substring(1, rest.length() - 1)));
            }
        }
        for (String sign : List.of("<=", ">=", "!=", "<", ">", "=")) {
            if (text.startsWith(sign)) {
                return Literal.parse(text.substring(sign.length()))
                        .map(end -> compared(sign, end))
                        .orElseGet(() -> new UnaryTest.Unread(text));
            }
        }
        return interval(text).or(() -> values(text)).orElseGet(() -> new UnaryTest.Unread(text));
    }

    private static UnaryTest compared(String sign, Literal end) {
        return switch (sign) {
            case "=" -> new UnaryTest.Equal(end);
            case "!=" -> new UnaryTest.Not(new UnaryTest.Equal(end));
            case "<", "<=" -> new UnaryTest.Range(Optional.empty(), false, Optional.of(end), sign.length() == 2);
            default -> new UnaryTest.Range(Optional.of(end), sign.length() == 2, Optional.empty(), false);
        };
    }

    private static Optional<UnaryTest> interval(String text) {
        int dots = text.indexOf("..");
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (dots < 0 || text.length() < 5 || "[(]".indexOf(first) < 0 || "])[".indexOf(last) < 0) {
            return Optional.empty();
        }
        var low = Literal.parse(text.substring(1, dots));
        var high = Literal.parse(text.substring(dots + 2, text.length() - 1));
        if (low.isEmpty() || high.isEmpty() || low.get().kind() != high.get().kind()) {
            return Optional.empty();
        }
        return Optional.of(new UnaryTest.Range(low, first == '[', high, last == ']'));
    }

    /** {@code ["a", "b"]}: a value in the list. */
    private static Optional<UnaryTest> values(String text) {
        if (!text.startsWith("[") || !text.endsWith("]") || text.contains("..")) {
            return Optional.empty();
        }
        var tests = new ArrayList<UnaryTest>();
        for (String part : split(text.substring(1, text.length() - 1))) {
            var literal = Literal.parse(part);
            if (literal.isEmpty()) {
                return Optional.empty();
            }
            tests.add(new UnaryTest.Equal(literal.get()));
        }
        return Optional.of(new UnaryTest.OneOf(tests));
    }

    /** Whether the bracket a text begins with is closed by its last sign; half-open intervals mix their brackets. */
    private static boolean closes(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                quoted = sign != '"';
                i += sign == '\\' ? 1 : 0;
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '(' || sign == '[' || sign == '{') {
                depth++;
            } else if ((sign == ')' || sign == ']' || sign == '}') && --depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    /** At the commas outside quotes and brackets; a half-open interval such as {@code ]1..2[} counts as brackets. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                quoted = sign != '"';
                i += sign == '\\' ? 1 : 0;
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '(' || sign == '{' || sign == '[') {
                depth++;
            } else if (sign == ')' || sign == '}' || sign == ']') {
                depth--;
            } else if (sign == ',' && Math.max(0, depth) == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
