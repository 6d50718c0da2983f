package org.gridloom.feel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.regex.MatchResult;

/**
 * Regular expressions of tenants, matched in time linear in the text: without look-around and back references, which is
 * what makes others take for ever (TZ-8.6).
 */
public final class LinearRegex {
    /** Longest pattern, in characters. */
    public static final int LONGEST = 300;
    /** Most places in a pattern after its counted repetitions are written out. */
    private static final long MOST_PLACES = 10_000;

    private static final java.util.regex.Pattern UNICODE = java.util.regex.Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private LinearRegex() {}

    /**
     * @param flags letters of {@code i} (case), {@code m} (lines), {@code s} (dot matches line ends)
     * @throws IllegalArgumentException for what is no pattern, too long, too large, or cannot be matched in linear time
     */
    public static Pattern compile(String text, String flags) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("pattern longer than " + LONGEST);
        }
        if (places(text) > MOST_PLACES) {
            throw new IllegalArgumentException("pattern repeats too much");
        }
        try {
            return Pattern.compile(UNICODE.matcher(text).replaceAll("\\\\x{$1}"), flags(flags));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    private static int flags(String flags) {
        int all = 0;
        for (char flag : flags.toCharArray()) {
            all |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                default -> throw new IllegalArgumentException("flag " + flag);
            };
        }
        return all;
    }

    /** How large the pattern becomes: a group of w places repeated n times takes w times n. */
    private static long places(String text) {
        var outer = new ArrayDeque<Long>();
        long sum = 0;
        long last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                last = 1;
            } else if (c == '[') {
                i = endOfClass(text, i);
                last = 1;
            } else if (c == '(') {
                outer.push(sum);
                sum = 0;
                continue;
            } else if (c == ')' && !outer.isEmpty()) {
                last = sum + 1;
                sum = outer.pop();
            } else if (c == '{') {
                var count = COUNT.matcher(text).region(i, text.length());
                if (count.lookingAt()) {
                    sum += last * Math.max(0, times(count) - 1);
                    last *= Math.max(1, times(count));
                    i = count.end() - 1;
                    if (sum > MOST_PLACES) {
                        return sum;
                    }
                    continue;
                }
                last = 1;
            } else {
                last = 1;
            }
            sum += last;
        }
        return sum + outer.stream().mapToLong(Long::longValue).sum();
    }

    private static long times(MatchResult count) {
        long least = Long.parseLong(count.group(1));
        String most = count.group(2);
        return most == null || most.isEmpty() ? least + 1 : Math.max(least, Long.parseLong(most));
    }

    private static int endOfClass(String text, int start) {
        int i = start + 1;
        while (i < text.length() && (text.charAt(i) != ']' || i == start + 1)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
