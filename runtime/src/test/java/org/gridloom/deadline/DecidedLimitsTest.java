package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.artifact.ArtifactKey;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.SourceFile;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** What a table answers as a limit is checked before it is published. */
class DecidedLimitsTest {
    @Test
    void aTableThatAnswersALimitOfZeroIsRefused() {
        assertThat(lint("5wd", "1wd", "0wd")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DEADLINE_DECISION_LIMIT");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.facts()).containsEntry("limit", "0wd");
        });
    }

    @Test
    void anAnswerLongerThanTheFixedLimitIsToldForTheFixedOneHolds() {
        assertThat(lint("5wd", "3wd", "9wd", "24h")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DEADLINE_DECISION_CAPPED");
            assertThat(finding.facts()).containsEntry("limit", "9wd").containsEntry("cap", "5wd");
        });
    }

    @Test
    void aFixedLimitThatALayerBelowSetsIsMeantToCapTheTable() {
        assertThat(lint(false, "1wd", "3wd", "9wd")).isEmpty();
    }

    @Test
    void aTableOfSaneLimitsBringsNothing() {
        assertThat(lint("5wd", "1wd", "3wd", "5wd", "90m")).isEmpty();
    }

    private static List<Finding> lint(String cap, String... answers) {
        return lint(true, cap, answers);
    }

    private static List<Finding> lint(boolean own, String cap, String... answers) {
        var make = JsonNodeFactory.instance;
        String rows = Stream.of(answers)
                .map(answer -> "<outputEntry id=\"x\"><text>\"" + answer + "\"</text></outputEntry>")
                .collect(Collectors.joining());
        String text = "<decisionTable><output id=\"o\"/>" + rows + "</decisionTable>";
        var decision = new ParsedArtifact(
                new ArtifactKey("decision", "limits"),
                "library/p",
                List.of(new SourceFile("lib/p/decisions/limits.dmn", text)),
                make.objectNode().put("text", text),
                Map.of());
        var rule =
                make.objectNode().put("id", "handle").put("decision", "limits").put("limit", cap);
        return DecidedLimits.lint(rule, "/limits/0", Catalogue.of(List.of(decision)), own);
    }
}
