package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going straight back after a return, and taking back what one did oneself. */
class StraightBackTest {
    private final EngineBench bench = new EngineBench();

    private MemoryStore store() {
        return (MemoryStore) bench.store;
    }

    private String task(String step) {
        bench.restart();
        return bench.at(step).taskId();
    }

    private void complete(String... steps) {
        for (String step : steps) {
            bench.complete(step, Map.of());
        }
    }

    @Test
    void whoWasReturnedToGoesStraightBackAndFindsWhatStoodOpenThere() {
        bench.process(Bpmn.process(start()
                + user("A").replace("<bpmn:userTask", "<bpmn:userTask gridloom:resubmit=\"direct\"")
                + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("B") + user("C") + user("K")
                + end("E") + chain("S", "A", "K", "G", "B", "J", "E") + chain("G", "C", "J")));
        String id = bench.start(Map.of());
        complete("A", "K", "C");
        bench.moves.back(id, task("B"), "A");
        assertThat(bench.moves.mayResubmit(id, task("A"))).isTrue();
        var moved = bench.moves.resubmit(id, task("A"), Map.of("amount", 5));
        assertThat(moved.undone()).as("kept").contains("K");
        assertThat(moved.variables()).containsEntry("amount", 5);
        assertThat(bench.steps()).as("C had been done").containsExactly("B");
        assertThat(bench.log).filteredOn("completed A"::equals).hasSize(2);
        complete("B");
        assertThat(store().rows).isEmpty();
    }

    @Test
    void whoGoesOnAsUsualCannotGoStraightBackLater() {
        bench.process(Bpmn.process(start()
                + user("A").replace("<bpmn:userTask", "<bpmn:userTask gridloom:resubmit=\"direct\"")
                + "<bpmn:exclusiveGateway id=\"G\" default=\"G_E\"/>" + user("B") + end("E") + chain("S", "A", "B", "G")
                + flow("G", "A", "ok = true") + flow("G", "E")));
        String id = bench.start(Map.of());
        complete("A");
        bench.moves.back(id, task("B"), "A");
        complete("A");
        bench.complete("B", Map.of("ok", true));
        assertThatThrownBy(() -> bench.moves.resubmit(id, task("A"), Map.of()))
                .hasMessageContaining("NOTHING_TO_RESUBMIT");
    }

    @Test
    void aStepIsTakenBackWhileNothingThatFollowsIsDoneAndNobodyOutsideWasTold() {
        bench.process(Bpmn.process(start() + user("A")
                + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + user("B") + user("C") + "<bpmn:serviceTask id=\"W\" gridloom:connector=\"c\"/>" + user("D") + end("E")
                + chain("S", "A", "G", "B", "J", "W", "D", "E") + chain("G", "C", "J")));
        String id = bench.start(Map.of());
        complete("A");
        bench.moves.takeBack(id, "A");
        assertThat(bench.steps()).containsExactly("A");
        complete("A", "B");
        assertThatThrownBy(() -> bench.moves.takeBack(id, "A")).hasMessageContaining("CANNOT_TAKE_BACK");
        bench.moves.takeBack(id, "B");
        assertThat(bench.steps()).as("the join forgets it").containsExactly("B", "C");
        complete("B", "C");
        assertThat(bench.moves.mayTakeBack(id, "C"))
                .as("another system is being called")
                .isFalse();
        assertThat(store().calls).hasSize(1);
    }
}
