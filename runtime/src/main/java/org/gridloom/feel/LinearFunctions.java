package org.gridloom.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * FEEL's {@code matches}, {@code replace} and {@code split} over {@link LinearRegex}. The library's own hand their arguments
 * as text to an XQuery engine, which backtracks and knows functions that read files.
 */
public final class LinearFunctions {
    private static final int LONGEST_TEXT = 100_000;

    private LinearFunctions() {}

    /** In place of the library's functions of the same names. */
    public static List<FEELFunction> all() {
        return List.of(new Matches(), new Replace(), new Split());
    }

    private static <T> FEELFnResult<T> with(
            @Nullable String input,
            @Nullable String pattern,
            @Nullable String flags,
            Function<com.google.re2j.Pattern, T> use) {
        if (input == null || pattern == null) {
            return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, "pattern", "cannot be null"));
        }
        try {
            if (input.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("text longer than " + LONGEST_TEXT);
            }
            return FEELFnResult.ofResult(use.apply(LinearRegex.compile(pattern, flags == null ? "" : flags)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return FEELFnResult.ofError(
                    new InvalidParametersEvent(Severity.ERROR, "pattern", String.valueOf(e.getMessage())));
        }
    }

    /** {@code matches(input, pattern, flags)}: whether the pattern is found in the text. */
    public static final class Matches extends BaseFEELFunction {
        Matches() {
            super("matches");
        }

        public FEELFnResult<Boolean> invoke(
                @ParameterName("input") @Nullable String input, @ParameterName("pattern") @Nullable String pattern) {
            return invoke(input, pattern, null);
        }

        public FEELFnResult<Boolean> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("flags") @Nullable String flags) {
            return with(
                    input,
                    pattern,
                    flags,
                    regex -> regex.matcher(String.valueOf(input)).find());
        }
    }

    /** {@code replace(input, pattern, replacement, flags)}; {@code $1} stands for the first group. */
    public static final class Replace extends BaseFEELFunction {
        Replace() {
            super("replace");
        }

        public FEELFnResult<String> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("replacement") @Nullable String replacement) {
            return invoke(input, pattern, replacement, null);
        }

        public FEELFnResult<String> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("replacement") @Nullable String replacement,
                @ParameterName("flags") @Nullable String flags) {
            return with(
                    input,
                    pattern,
                    flags,
                    regex -> regex.matcher(String.valueOf(input)).replaceAll(replacement == null ? "" : replacement));
        }
    }

    /** {@code split(string, delimiter)}: the parts between what the delimiter matches, empty ones too. */
    public static final class Split extends BaseFEELFunction {
        Split() {
            super("split");
        }

        public FEELFnResult<List<String>> invoke(
                @ParameterName("string") @Nullable String string,
                @ParameterName("delimiter") @Nullable String delimiter) {
            return with(string, delimiter, null, regex -> {
                String text = String.valueOf(string);
                var parts = new ArrayList<String>();
                var matcher = regex.matcher(text);
                int from = 0;
                while (matcher.find()) {
                    parts.add(text.substring(from, matcher.start()));
                    from = matcher.end();
                }
                parts.add(text.substring(from));
                return List.copyOf(parts);
            });
        }
    }
}
