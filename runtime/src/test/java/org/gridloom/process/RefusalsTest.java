package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** What may not be drawn, and that each fault says where. */
class RefusalsTest {
    private static final String GOOD = Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E"));

    private static List<String> codes(String text) {
        return ProcessLinter.lint(text, (kind, name) -> !name.startsWith("unknown")).stream()
                .map(f -> f.code() + " " + f.pointer())
                .toList();
    }

    @Test
    void aGoodProcessHasNoFindings() {
        assertThat(codes(GOOD)).isEmpty();
    }

    @Test
    void hostExpressionsAreRefusedInAttributesAndText() {
        assertThat(codes(GOOD.replace("步骤 A", "#{System.exit(1)}"))).contains("BPMN_HOST_EXPRESSION A");
        assertThat(codes(Bpmn.process(start() + user("A") + end("E") + flow("S", "A") + flow("A", "E", "#{x}"))))
                .contains("BPMN_HOST_EXPRESSION A_E");
    }

    @Test
    void aDoctypeIsNotRead() {
        assertThat(codes(GOOD.replace("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e \"e\">]><bpmn:definitions")))
                .singleElement()
                .asString()
                .startsWith("XML_DOCTYPE");
    }

    @Test
    void scriptsAndUnknownAttributesAreRefusedAllAtOnce() {
        String text =
                Bpmn.process(start() + "<bpmn:scriptTask id=\"X\" scriptFormat=\"java\"><bpmn:script>a</bpmn:script>"
                        + "</bpmn:scriptTask>" + user("A").replace("name=", "implementation=\"y\" name=") + end("E")
                        + chain("S", "A", "E"));
        assertThat(codes(text)).contains("BPMN_ELEMENT_REFUSED X", "BPMN_ATTRIBUTE_REFUSED A");
    }

    @Test
    void badConditionsNameTheirFlow() {
        assertThat(codes(Bpmn.process(start() + "<bpmn:exclusiveGateway id=\"G\" default=\"G_E\"/>" + user("A")
                        + end("E") + flow("S", "G") + flow("G", "A", "amount >> (") + flow("G", "E") + flow("A", "E"))))
                .anyMatch(c -> c.equals("FEEL_SYNTAX G_A"));
    }

    @Test
    void aProcessThatCannotEndSaysWhere() {
        assertThat(codes(Bpmn.process(start()
                        + user("A")
                        + user("B")
                        + user("C")
                        + end("E")
                        + chain("S", "A", "B", "A")
                        + flow("C", "E"))))
                .contains("BPMN_CANNOT_END A", "BPMN_CANNOT_END B", "BPMN_UNREACHABLE C");
    }

    @Test
    void aChoiceThatMeetsInAParallelJoinNeverEnds() {
        assertThat(codes(Bpmn.process(start() + "<bpmn:exclusiveGateway id=\"G\" default=\"G_B\"/>"
                        + "<bpmn:parallelGateway id=\"J\"/>" + user("A") + user("B") + end("E") + flow("S", "G")
                        + flow("G", "A", "ok") + flow("G", "B") + chain("A", "J", "E") + flow("B", "J"))))
                .contains("BPMN_DEADLOCK J");
    }

    @Test
    void namesThatDoNotExistAreFindings() {
        assertThat(codes(GOOD.replace("f-A", "unknown").replace("amount,ok", "amount,nothing")))
                .contains("BPMN_REFERENCE A", "BPMN_VARIABLE_UNKNOWN A");
    }

    @Test
    void aConnectorStaysWithItsHostsAndKeepsNoSecret() {
        assertThat(ConnectorText.lint("""
                kind: connector/v1
                name: x
                url: https://evil.example/a
                hosts: [good.example]
                headers: {Authorization: Bearer abc}
                """))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("CONNECTOR_HOST", "CONNECTOR_SECRET");
    }
}
