package org.gridloom.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridloom.shared.Finding;
import org.jspecify.annotations.Nullable;

/** What a FEEL text of a tenant may cost: judged on the text, before it is compiled (TZ-8.6). */
public final class FeelBudget {
    /** Longest expression, in characters. */
    public static final int MAX_LENGTH = 4_000;
    /** Deepest nesting of brackets. */
    public static final int MAX_DEPTH = 20;
    /** Most steps all literal ranges of one expression may take together, and most loops in it. */
    public static final long MAX_STEPS = 10_000;

    private static final int MAX_LOOPS = 2;
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern LOOP = Pattern.compile("\\b(?:for|some|every)\\b");
    private static final Pattern ITERATOR = Pattern.compile("\\bin\\b");
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(?:function|external)\\b");
    private static final Pattern COSTLY = Pattern.compile("\\b(?:matches|replace|split)\\s*\\(");
    private static final Pattern RANGE = Pattern.compile("(-?\\w[\\w.]*?|\\S)?\\s*\\.\\.\\s*(-?\\w+|\\S)?");

    private FeelBudget() {}

    /** Everything about the text that is over budget. */
    public static List<Finding> check(String text) {
        var findings = new ArrayList<Finding>();
        if (text.length() > MAX_LENGTH) {
            findings.add(finding(text, "FEEL_TOO_LONG", "most", MAX_LENGTH));
            return findings;
        }
        String bare = STRING.matcher(text).replaceAll("\"\"");
        if (depth(bare) > MAX_DEPTH) {
            findings.add(finding(text, "FEEL_TOO_DEEP", "most", MAX_DEPTH));
        }
        if (FORBIDDEN.matcher(bare).find()) {
            findings.add(finding(text, "FEEL_FUNCTION_REFUSED", "most", 0));
        }
        if (LOOP.matcher(bare).find()) {
            checkLoops(text, bare, findings);
        }
        return findings;
    }

    private static void checkLoops(String text, String bare, List<Finding> findings) {
        if (LOOP.matcher(bare).results().count() > MAX_LOOPS
                || ITERATOR.matcher(bare).results().count() > MAX_LOOPS + 1) {
            findings.add(finding(text, "FEEL_TOO_MANY_LOOPS", "most", MAX_LOOPS));
        }
        long steps = 1;
        Matcher ranges = RANGE.matcher(bare);
        while (ranges.find()) {
            steps *= Math.max(1, width(ranges.group(1), ranges.group(2)));
            if (steps > MAX_STEPS) {
                findings.add(finding(text, "FEEL_RANGE_UNBOUNDED", "most", MAX_STEPS));
                return;
            }
        }
    }

    private static long width(@Nullable String from, @Nullable String to) {
        try {
            return from == null || to == null
                    ? MAX_STEPS + 1
                    : Math.min(
                            MAX_STEPS + 1, Math.abs(Math.subtractExact(Long.parseLong(to), Long.parseLong(from))) + 1);
        } catch (ArithmeticException | NumberFormatException e) {
            // a bound that is not a plain whole number is not known before it runs
            return MAX_STEPS + 1;
        }
    }

    private static int depth(String bare) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }

    /** True when the text holds something whose cost depends on the data. */
    public static boolean needsTimeLimit(String text) {
        String bare = STRING.matcher(text).replaceAll("\"\"");
        return LOOP.matcher(bare).find() || COSTLY.matcher(bare).find();
    }

    /** The beginning of a text, for a sentence about it. */
    public static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static Finding finding(String text, String code, String fact, long value) {
        return Finding.error("", code, Map.of("expression", excerpt(text), fact, value));
    }
}
