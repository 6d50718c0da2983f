package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.Map;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** How long an inclusive gateway waits. */
class InclusiveJoinTest {
    private static final String GATES =
            "<bpmn:exclusiveGateway id=\"H\"/><bpmn:exclusiveGateway id=\"X\" default=\"X_E\"/>"
                    + "<bpmn:parallelGateway id=\"P\"/><bpmn:parallelGateway id=\"Q\"/>"
                    + "<bpmn:inclusiveGateway id=\"G\" default=\"G_B\"/><bpmn:inclusiveGateway id=\"J\"/>";
    private static final String LOOP = Bpmn.process(start()
            + GATES
            + user("A")
            + user("B")
            + user("T")
            + end("E")
            + chain("S", "H", "P", "G")
            + flow("G", "A", "amount > 4")
            + chain("A", "J", "Q", "X", "E")
            + chain("G", "B", "J")
            + chain("P", "T", "Q")
            + flow("X", "H", "ok = false"));

    private final EngineBench bench = new EngineBench();

    @Test
    void besideAnotherBranchInALoopItGoesOnWithoutTheTokensThatCouldComeRoundTheLoop() throws Exception {
        bench.process(LOOP);
        bench.start(Map.of("amount", 9, "ok", false));
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("T");
        bench.complete("T", Map.of("amount", 1));
        assertThat(bench.steps()).as("once more").containsExactly("B", "T");
        bench.complete("T", Map.of("ok", true));
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of());
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
        assertThat(ProcessLinter.lint(LOOP, (kind, name) -> true))
                .as("and publishing finds nothing wrong")
                .noneMatch(Finding::isError);
    }

    @Test
    void itWaitsForEveryTokenThatCanStillCome() {
        bench.process(Bpmn.process(start() + "<bpmn:inclusiveGateway id=\"G\" default=\"G_C\"/>"
                + "<bpmn:inclusiveGateway id=\"J\"/>" + user("A") + user("B") + user("C") + user("D") + end("E")
                + chain("S", "G") + flow("G", "A", "amount > 4") + flow("G", "B", "amount > 6") + chain("G", "C", "J")
                + chain("A", "J") + chain("B", "J", "D", "E")));
        bench.start(Map.of("amount", 9));
        bench.complete("A", Map.of());
        bench.restart();
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("D");
    }
}
