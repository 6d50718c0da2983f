package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares numbers, limits such as {@code 5wd} and moments of a limit such as {@code 80%} and {@code due + 1wd}; only limits
 * counted by the same clock can be compared.
 */
final class Amount {
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,9})(wd|nd|(w|u|)(h|m))");

    private static final int AFTER = 101;
    private static final Pattern SHARE = Pattern.compile("([1-9][0-9]?) ?%");
    private static final Pattern DUE = Pattern.compile("due(?: ?\\+ ?(.+))?");

    private Amount() {}

    /** Negative when {@code a} is less; empty when nobody can say. */
    static Optional<Integer> compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Optional.of(a.decimalValue().compareTo(b.decimalValue()));
        }
        var one = stage(a.asText());
        var other = stage(b.asText());
        if (one.isPresent() && other.isPresent() && (one.get() < AFTER || other.get() < AFTER)) {
            return Optional.of(Integer.compare(one.get(), other.get()));
        }
        var left = LIMIT.matcher(afterDue(a.asText()));
        var right = LIMIT.matcher(afterDue(b.asText()));
        return left.matches() && right.matches() && clock(left).equals(clock(right))
                ? Optional.of(Long.compare(amount(left), amount(right)))
                : Optional.empty();
    }

    /** How far a limit is used up, in percent; more than all of it after the end, whenever that is; empty for no moment. */
    private static Optional<Integer> stage(String text) {
        var share = SHARE.matcher(text);
        if (share.matches()) {
            return Optional.of(Integer.valueOf(share.group(1)));
        }
        var due = DUE.matcher(text);
        return due.matches() ? Optional.of(due.group(1) == null ? 100 : AFTER) : Optional.empty();
    }

    private static String afterDue(String text) {
        var due = DUE.matcher(text);
        return due.matches() && due.group(1) != null ? due.group(1) : text;
    }

    /** Hours and minutes of one clock can be compared. */
    private static String clock(Matcher limit) {
        return limit.group(3) == null ? limit.group(2) : limit.group(3) + "h";
    }

    private static long amount(Matcher limit) {
        return Long.parseLong(limit.group(1)) * ("h".equals(limit.group(4)) ? 60 : 1);
    }
}
