package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.Map;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

/** Script tasks compute between two steps. */
class ScriptTasksTest {
    private final EngineBench bench = new EngineBench();

    private static String script(String format, String attributes, String text) {
        return Bpmn.process(start() + user("A") + "<bpmn:scriptTask id=\"X\" scriptFormat=\"" + format + "\" "
                + attributes + "><bpmn:script><![CDATA[" + text + "]]></bpmn:script></bpmn:scriptTask>" + user("B")
                + end("E") + chain("S", "A", "X", "B", "E"));
    }

    private static String javascript(String attributes, String text) {
        return script("application/javascript", attributes, text);
    }

    @Test
    void aScriptSeesItsInputsAndGivesItsOutputs() {
        bench.process(javascript(
                "gridloom:in=\"n=amount\" gridloom:out=\"reply=text,ok\"",
                "return {text: 'sum ' + (n * 2) + typeof caseId, ok: n > 3, amount: 99};"));
        bench.start(Map.of());
        bench.complete("A", Map.of("amount", 4));
        assertThat(bench.at("B").variables())
                .containsEntry("reply", "sum 8undefined")
                .containsEntry("ok", true)
                .containsEntry("amount", 4);
    }

    @Test
    void withoutInputsItSeesEveryVariableAndAPlainAnswerIsItsResult() {
        bench.process(javascript("gridloom:out=\"reply=result\"", "return reply === null ? caseId : reply"));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        assertThat(bench.at("B").variables()).containsEntry("reply", "case-1");
    }

    @Test
    void aScriptThatFailsRefusesTheAnswersAndTheStepStaysOpen() {
        bench.process(javascript("", "throw new Error('not today')"));
        bench.start(Map.of());
        assertThatThrownBy(() -> bench.complete("A", Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("SCRIPT_FAILED")
                .hasMessageContaining("not today");
        assertThat(bench.steps()).doesNotContain("B");
    }

    @Test
    void otherLanguagesAndEmptyScriptsAreFindings() {
        assertThat(ProcessLinter.lint(script("java", "", "System.exit(0);"), (kind, name) -> true))
                .anyMatch(f ->
                        f.code().equals("BPMN_ELEMENT_REFUSED") && f.pointer().equals("X"));
        assertThat(ProcessLinter.lint(javascript("", " "), (kind, name) -> true))
                .singleElement()
                .matches(f -> f.code().equals("SCRIPT_EMPTY") && f.pointer().equals("X"));
        assertThat(ProcessLinter.lint(javascript("", "return 1"), (kind, name) -> true))
                .isEmpty();
    }
}
