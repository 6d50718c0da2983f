package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.junit.jupiter.api.Test;

/** Files of other products are read: what they add is kept and not executed, and what would be missed is said. */
class ForeignFilesTest {
    private static String file(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/foreign", name));
    }

    private static List<Finding> findings(String text) {
        return ProcessLinter.lint(text, (kind, name) -> true);
    }

    @Test
    void aCamundaFileWhoseStepsWereGivenOurMeaningHasHintsOnly() throws IOException {
        var found = findings(file("camunda-complaint.bpmn"));
        assertThat(found).noneMatch(Finding::isError);
        assertThat(found)
                .filteredOn(f -> f.code().equals("BPMN_FOREIGN_KEPT"))
                .extracting(f -> f.facts().get("kind"))
                .contains(
                        "camunda:assignee",
                        "camunda:delegateExpression",
                        "camunda:formField",
                        "modeler:executionPlatform")
                .doesNotHaveDuplicates();
    }

    @Test
    void andItRunsWithoutLookingAtThem() throws IOException {
        var bench = new EngineBench();
        bench.process(file("camunda-complaint.bpmn"));
        bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("Check");
        bench.complete("Check", Map.of("ok", true));
        assertThat(((MemoryStore) bench.store).calls.values())
                .extracting(ProcessStore.OutgoingCall::connector)
                .containsExactly("hotline");
    }

    @Test
    void withoutOurMeaningEachPlaceSaysWhatToDo() throws IOException {
        var found = findings(file("camunda-complaint.bpmn").replace(" gridloom:connector=\"hotline\"", ""));
        assertThat(found)
                .filteredOn(Finding::isError)
                .extracting(f -> f.code() + " " + f.pointer())
                .contains("BPMN_FOREIGN_CODE Tell", "BPMN_ATTRIBUTE_MISSING Tell");
        var code = found.stream()
                .filter(f -> f.code().equals("BPMN_FOREIGN_CODE"))
                .findFirst()
                .orElseThrow();
        assertThat(new Messages().finding(code, Locale.CHINESE))
                .contains("服务任务“回复”", "camunda:delegateExpression", "连接器");
    }

    @Test
    void whatAFlowableFileWouldLoseIsNamedPlaceByPlace() throws IOException {
        assertThat(findings(file("flowable-permit.bpmn")))
                .filteredOn(Finding::isError)
                .extracting(f -> f.code() + " " + f.pointer())
                .contains(
                        "BPMN_FOREIGN_LISTENER sign",
                        "BPMN_FOREIGN_LOOP sign",
                        "BPMN_FOREIGN_CODE mail",
                        "BPMN_FOREIGN_DATA more",
                        "BPMN_FOREIGN_EXPRESSION f5");
    }
}
