package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import org.gridloom.feel.FeelNames;
import org.junit.jupiter.api.Test;

/** Data that is read where nothing can have written it is found; what every way has written is not. */
class DataFlowTest {
    private static final String CHOICE = "<bpmn:exclusiveGateway id=\"G\" default=\"G_E\"/>";

    private static List<String> codes(String text) {
        return ProcessLinter.lint(text, (kind, name) -> true).stream()
                .map(f -> f.code() + " " + f.pointer() + " " + f.facts().get("name"))
                .toList();
    }

    @Test
    void aConditionThatReadsWhatNobodyHasWrittenYetIsFound() {
        assertThat(codes(Bpmn.process(start()
                        + CHOICE
                        + user("A")
                        + end("E")
                        + chain("S", "G", "E")
                        + flow("G", "A", "ok = true")
                        + chain("A", "E"))))
                .containsExactly("BPMN_READ_BEFORE_WRITTEN G_A ok");
    }

    @Test
    void whatTheStepBeforeItWritesMayBeRead() {
        assertThat(codes(Bpmn.process(start()
                        + CHOICE
                        + user("A")
                        + user("B")
                        + end("E")
                        + chain("S", "A", "G", "E")
                        + flow("G", "B", "ok = true and category = \"ok amount\"")
                        + chain("B", "E"))))
                .isEmpty();
    }

    @Test
    void whatOnlyOneOfTheWaysWritesIsAHint() {
        assertThat(codes(Bpmn.process(start() + CHOICE + "<bpmn:exclusiveGateway id=\"H\" default=\"H_E\"/>" + user("A")
                        + user("B") + end("E") + chain("S", "G") + flow("G", "A", "urgency = \"high\"")
                        + flow("G", "E").replace("targetRef=\"E\"", "targetRef=\"H\"") + chain("A", "H", "E")
                        + flow("H", "B", "amount > 3") + chain("B", "E"))))
                .containsExactly("BPMN_READ_PERHAPS_EMPTY H_B amount");
    }

    @Test
    void allBranchesOfAParallelBlockHaveBeenDoneAfterItsJoin() {
        assertThat(codes(Bpmn.process(
                        start() + CHOICE + "<bpmn:parallelGateway id=\"F\"/><bpmn:parallelGateway id=\"J\"/>"
                                + user("A") + "<bpmn:task id=\"B\"/>" + user("C") + end("E")
                                + chain("S", "F", "A", "J", "G", "E")
                                + chain("F", "B", "J") + flow("G", "C", "amount > 3") + chain("C", "E"))))
                .isEmpty();
    }

    @Test
    void aRuleThatIsGivenAnEmptyVariableIsFound() {
        assertThat(codes(Bpmn.process(
                        start() + "<bpmn:businessRuleTask id=\"R\" gridloom:decision=\"d\" gridloom:in=\"amount\""
                                + " gridloom:out=\"reply\"/>" + user("A") + end("E") + chain("S", "R", "A", "E"))))
                .containsExactly("BPMN_READ_BEFORE_WRITTEN R amount");
    }

    @Test
    void aSubProcessHandsOnWhatItsStepsWrite() {
        assertThat(codes(Bpmn.process(
                        start() + CHOICE + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>" + user("A")
                                + end("e2") + chain("s2", "A", "e2") + "</bpmn:subProcess>" + user("B") + end("E")
                                + chain("S", "P", "G", "E") + flow("G", "B", "ok = true") + chain("B", "E"))))
                .isEmpty();
    }

    @Test
    void namesAreThoseOfTheParseNotOfTheText() {
        var names = List.of("ok", "amount", "list", "limit");
        assertThat(FeelNames.read("ok and some x in list satisfies x > amount and \"limit\" != \"\"", names))
                .containsExactly("amount", "list", "ok");
        assertThat(FeelNames.read("\"amount\" = \"list\"", names)).isEmpty();
    }
}
