package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares numbers and limits such as {@code 5wd}; only limits counted by the same clock can be compared. */
final class Amount {
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,9})(wd|wh|nd|h|m)");

    private Amount() {}

    /** Negative when {@code a} is less; empty when nobody can say. */
    static Optional<Integer> compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Optional.of(a.decimalValue().compareTo(b.decimalValue()));
        }
        var left = LIMIT.matcher(a.asText());
        var right = LIMIT.matcher(b.asText());
        return left.matches() && right.matches() && left.group(2).equals(right.group(2))
                ? Optional.of(Integer.compare(Integer.parseInt(left.group(1)), Integer.parseInt(right.group(1))))
                : Optional.empty();
    }
}
