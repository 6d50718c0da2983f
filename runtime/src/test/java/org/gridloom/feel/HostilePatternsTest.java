package org.gridloom.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that take others for ever take us no time, or are no patterns to us. */
class HostilePatternsTest {
    private static final String LONG = "a".repeat(50_000) + "!";

    private static @Nullable Object feel(String text, String value) {
        return FeelExpression.compile(text, List.of("x")).eval(Map.of("x", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a+)+$", "(a|aa)+$", "^(a|a?)+$", "^([a-zA-Z]+)*$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"
            })
    void matchingIsLinear(String pattern) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(feel("matches(x, \"" + pattern + "\")", LONG)).isEqualTo(false);
            feel("replace(x, \"" + pattern + "\", \"-\")", LONG);
            feel("count(split(x, \"" + pattern + "\"))", LONG);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{1000}){1000}",
                "((a{50}){50}){50}",
                "(?=a)a",
                "(a)\\1",
                "(?<!a)b",
                "(",
                "[z-a]",
                "((((a{9}){9}){9}){9}){9}"
            })
    void whatIsNotLinearOrTooLargeIsRefused(String pattern) {
        assertThatThrownBy(() -> LinearRegex.compile(pattern, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usualPatternsMeanWhatTheySay() {
        assertThat(LinearRegex.compile("^[\\u4e00-\\u9fa5]{2,10}$", "")
                        .matcher("泰州")
                        .find())
                .isTrue();
        assertThat(LinearRegex.compile("^1\\d{10}$", "").matcher("13800000000").find())
                .isTrue();
        assertThat(LinearRegex.compile("^\\d{6}(19|20)\\d{2}[\\d]{4}\\d{3}[0-9Xx]$", "")
                        .matcher("32120219800101123x")
                        .find())
                .isTrue();
        assertThat(LinearRegex.compile("^\\p{Han}+$", "").matcher("abc").find()).isFalse();
        assertThat(feel("matches(x, \"^A\", \"i\")", "abc")).isEqualTo(true);
        assertThat(feel("replace(x, \"(b)\", \"[$1]\")", "abc")).isEqualTo("a[b]c");
        assertThat(feel("split(x, \",\")", "a,,b,")).isEqualTo(List.of("a", "", "b", ""));
    }

    @Test
    void aPatternReachesNoFunctionOfAnotherLanguage() {
        assertThat(feel("matches(x, \"a', ''), unparsed-text('/etc/hostname'), ('\")", "a"))
                .isNotEqualTo(true);
        assertThat(feel("replace(x, \"a\", \"', '') or doc('file:///etc/passwd') or ('\")", "a"))
                .isEqualTo("', '') or doc('file:///etc/passwd') or ('");
    }
}
