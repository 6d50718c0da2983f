package org.gridloom.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class FeelExpressionTest {
    @Test
    void aCompiledExpressionIsEvaluatedOverPlainValues() {
        var expression = FeelExpression.compile("amount > 10 and kind = \"x\"", List.of("amount", "kind"));
        assertThat(expression.holds(Map.of("amount", 11, "kind", "x"))).isTrue();
        assertThat(expression.holds(Map.of("amount", 11, "kind", "y"))).isFalse();
        assertThat(expression.holds(Map.of())).isFalse();
    }

    @Test
    void whatCannotBeCompiledIsAFinding() {
        assertThat(codes("amount >> (")).contains("FEEL_SYNTAX");
    }

    @Test
    void hostClassesAreOutOfReach() {
        assertThat(codes("{f: function() external {java: {class: \"java.lang.System\"}}}.f()"))
                .contains("FEEL_FUNCTION_REFUSED");
    }

    @Test
    void loopsAreBounded() {
        assertThat(codes("count(for i in 1..1000000000 return i)")).containsExactly("FEEL_RANGE_UNBOUNDED");
        assertThat(codes("count(for i in 1..amount return i)")).containsExactly("FEEL_RANGE_UNBOUNDED");
        assertThat(codes("for i in 1..900, j in 1..900 return i")).containsExactly("FEEL_RANGE_UNBOUNDED");
        assertThat(codes("some i in 1..9 satisfies i = amount")).isEmpty();
    }

    @Test
    void lengthAndDepthAreBounded() {
        assertThat(codes("1" + "+1".repeat(3000))).containsExactly("FEEL_TOO_LONG");
        assertThat(codes("(".repeat(30) + "1" + ")".repeat(30))).contains("FEEL_TOO_DEEP");
    }

    private static List<String> codes(String text) {
        return FeelExpression.check(text, List.of("amount")).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
