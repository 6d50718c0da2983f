package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.caught;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gateways, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversGatewaysTest {
    private static final String MESSAGE = "<bpmn:message id=\"M\" name=\"answer\"/>";
    private static final String SIGNAL = "<bpmn:signal id=\"X\" name=\"alarm\"/>";
    private final EngineBench bench = new EngineBench();

    @Test
    @Covers("gateway: exclusive, with conditions and a default")
    void aChoiceTakesItsFirstConditionElseItsDefault() {
        bench.process(Bpmn.process(start() + "<bpmn:exclusiveGateway id=\"G\" default=\"G_B\"/>" + user("A") + user("B")
                + end("E") + flow("S", "G") + flow("G", "A", "amount > 10 and category = \"road\"") + flow("G", "B")
                + flow("A", "E") + flow("B", "E")));
        bench.start(Map.of("amount", 11, "category", "road"));
        assertThat(bench.steps()).containsExactly("A");
        bench.start(Map.of("amount", 11, "category", "tree"));
        assertThat(bench.steps()).containsExactly("A", "B");
    }

    @Test
    @Covers("gateway: inclusive, with conditions and a default")
    void anInclusiveGatewayTakesAllThatHoldAndJoinsThem() {
        bench.process(Bpmn.process(
                start() + "<bpmn:inclusiveGateway id=\"G\" default=\"G_C\"/><bpmn:inclusiveGateway id=\"J\"/>"
                        + user("A") + user("B") + user("C") + user("Z") + end("E") + flow("S", "G")
                        + flow("G", "A", "amount > 1") + flow("G", "B", "amount > 5") + flow("G", "C")
                        + chain("A", "J", "Z", "E") + chain("B", "J") + chain("C", "J")));
        bench.start(Map.of("amount", 9));
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
        bench.start(Map.of("amount", 0));
        assertThat(bench.steps()).containsExactly("C", "Z");
    }

    @Test
    @Covers("gateway: inclusive join, when a branch turns away")
    void anInclusiveJoinGoesOnWhenNothingCanComeAnyMore() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:inclusiveGateway id=\"J\"/>"
                + "<bpmn:exclusiveGateway id=\"X\" default=\"X_J\"/>" + user("A") + user("B") + user("Z") + end("E")
                + end("E2")
                + chain("S", "G", "A", "J", "Z", "E") + chain("G", "B", "X", "J") + flow("X", "E2", "ok = true")));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of("ok", true));
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("gateway: parallel")
    void parallelBranchesJoin() {
        bench.process(Bpmn.process(
                start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("A") + user("B")
                        + user("Z") + end("E") + chain("S", "G", "A", "J", "Z", "E") + chain("G", "B", "J")));
        bench.start(Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("gateway: event-based")
    void theEventThatComesFirstDecides() {
        bench.process(Bpmn.process(
                MESSAGE + SIGNAL,
                start() + "<bpmn:eventBasedGateway id=\"G\"/>"
                        + caught("C", "message", "M") + timer("intermediateCatchEvent", "T", "", "PT1H")
                        + "<bpmn:receiveTask id=\"R\" messageRef=\"M2\"/>".replace("M2", "M") + user("A") + user("L")
                        + end("E")
                        + end("E2") + chain("S", "G", "C", "A", "E") + chain("G", "T", "L", "E2")
                        + chain("G", "R", "L")));
        bench.start(Map.of());
        bench.after(Duration.ofHours(1));
        assertThat(bench.steps()).containsExactly("L");
        assertThat(((MemoryStore) bench.store).waiting.values()).allMatch(java.util.Set::isEmpty);
    }
}
