package org.gridloom.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** What is wrong with the text of a script is known before it is published, and nothing of it runs. */
class ScriptSyntaxTest {
    private static List<Finding> check(String text) {
        return ScriptSyntax.check(new Script(text, List.of("price", "count")));
    }

    @Test
    void aFaultIsToldWithItsLineAndColumn() {
        var found = check("const total = price * count;\nreturn {total: ;");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("SCRIPT_SYNTAX");
        assertThat(found.get(0).facts()).containsEntry("line", "2").containsEntry("column", "16");
        assertThat(String.valueOf(found.get(0).facts().get("reason")))
                .startsWith("SyntaxError")
                .doesNotContain("script:");
    }

    @Test
    void aGoodTextHasNone() {
        assertThat(check("return {total: price * count}")).isEmpty();
    }

    @Test
    void nothingOfItRuns() {
        long began = System.nanoTime();
        assertThat(check("while (true) {}")).isEmpty();
        assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
        assertThat(check("throw new Error('ran')")).isEmpty();
    }

    @Test
    void namesAndLengthComeFirst() {
        assertThat(check(" ")).extracting(Finding::code).containsExactly("SCRIPT_EMPTY");
    }

    @Test
    void whatIsNestedTooDeepIsAFindingAndTheNextOneIsRead() {
        assertThat(check("return " + "(".repeat(9_000) + "1" + ")".repeat(9_000)))
                .hasSize(1);
        assertThat(check("return 2")).isEmpty();
    }
}
