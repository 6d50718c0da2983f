package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares numbers and limits such as {@code 5wd}; only limits counted by the same clock can be compared. */
final class Amount {
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,9})(wd|nd|(w|u|)(h|m))");

    private Amount() {}

    /** Negative when {@code a} is less; empty when nobody can say. */
    static Optional<Integer> compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Optional.of(a.decimalValue().compareTo(b.decimalValue()));
        }
        var left = LIMIT.matcher(a.asText());
        var right = LIMIT.matcher(b.asText());
        return left.matches() && right.matches() && clock(left).equals(clock(right))
                ? Optional.of(Long.compare(amount(left), amount(right)))
                : Optional.empty();
    }

    /** Hours and minutes of one clock can be compared. */
    private static String clock(Matcher limit) {
        return limit.group(3) == null ? limit.group(2) : limit.group(3) + "h";
    }

    private static long amount(Matcher limit) {
        return Long.parseLong(limit.group(1)) * ("h".equals(limit.group(4)) ? 60 : 1);
    }
}
