package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;

import java.util.List;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process may say about who decides a step together. */
class PanelDrawnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "panel='all' veto='true'",
                "panel='any' seats='each-holder'",
                "panel='quorum:2'",
                "panel='share:60'",
                "panel='weight:5' weights='clerk=3,desk=2'",
                "panel='in-turn' approves='opinion=agree'",
                "panel='joint' lead='clerk'",
                "actions='claim,cancel:clerk+desk,add-before'"
            })
    void whatIsKnownPasses(String attributes) {
        assertThat(lint(attributes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "panel='most', panel",
        "panel='quorum:0', panel",
        "panel='share:101', panel",
        "panel='all:2', panel",
        "panel='all' veto='yes', veto",
        "panel='all' seats='everybody', seats",
        "panel='weight:2' weights='boss=3', weights",
        "panel='weight:2' weights='clerk=0', weights",
        "panel='joint', lead",
        "panel='joint' lead='boss', lead",
        "panel='all' lead='clerk', lead",
        "panel='all' approves='opinion', approves",
        "veto='true', veto",
        "seats='each-post', seats",
        "actions='dance', actions"
    })
    void whatCannotBeReadIsNamed(String attributes, String attribute) {
        assertThat(lint(attributes)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("BPMN_ATTRIBUTE_VALUE");
            assertThat(finding.facts()).containsEntry("attribute", attribute).containsEntry("id", "A");
        });
    }

    @Test
    void aPostThatDoesNotExistIsNamedAlsoBehindAnAction() {
        assertThat(lint("actions='cancel:unknown-post'"))
                .extracting(Finding::code)
                .containsExactly("BPMN_REFERENCE");
    }

    private static List<Finding> lint(String attributes) {
        String ours = attributes.replaceAll("(^| )(\\w+=)", "$1gridloom:$2").replace('\'', '"');
        String task =
                "<bpmn:userTask id=\"A\" name=\"会签\" gridloom:form=\"f\" gridloom:posts=\"clerk,desk\" " + ours + "/>";
        return ProcessLinter.lint(
                Bpmn.process(start() + task + end("E") + flow("S", "A") + flow("A", "E")),
                (kind, name) -> !name.startsWith("unknown"));
    }
}
