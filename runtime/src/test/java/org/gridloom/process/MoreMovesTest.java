package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moving around sub-processes, calls, events and loops; jumping, taking back and going straight back. */
class MoreMovesTest {
    private static final String INSIDE = start() + user("A") + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>"
            + user("B") + user("C") + end("e2") + chain("s2", "B", "C", "e2") + "</bpmn:subProcess>"
            + timer("boundaryEvent", "T", " attachedToRef=\"P\"", "PT8H") + user("L") + user("D") + end("E") + end("E2")
            + chain("S", "A", "P", "D", "E") + chain("T", "L", "E2");

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
    void aReturnOutOfASubProcessCancelsItWithItsTimers() {
        bench.process(Bpmn.process(INSIDE));
        String id = bench.start(Map.of());
        complete("A", "B");
        assertThat(store().timers).hasSize(1);
        bench.moves.back(id, task("C"), "A");
        assertThat(bench.steps()).containsExactly("A");
        assertThat(store().timers).isEmpty();
        complete("A", "B", "C", "D");
        assertThat(store().rows).isEmpty();
    }

    @Test
    void aTimerOfACaseThatStandsStillComesAsMuchLater() {
        bench.process(Bpmn.process(INSIDE));
        bench.start(Map.of());
        complete("A");
        var clocks = new StoredClocks(bench.around);
        assertThat(bench.after(Duration.ofHours(7))).isZero();
        clocks.standStill("case-1");
        assertThat(bench.after(Duration.ofHours(48))).isZero();
        clocks.goOn("case-1");
        assertThat(bench.after(Duration.ofMinutes(59))).isZero();
        assertThat(bench.after(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("L");
    }

    @Test
    void aReturnWithinASubProcessLeavesItRunning() {
        bench.process(Bpmn.process(INSIDE));
        String id = bench.start(Map.of());
        complete("A", "B");
        bench.moves.back(id, task("C"), "B");
        assertThat(bench.steps()).containsExactly("B");
        assertThat(store().timers).hasSize(1);
    }

    @Test
    void aReturnIntoASubProcessThatHasEndedOpensItAtTheStepWithItsTimers() {
        bench.process(Bpmn.process(INSIDE));
        String id = bench.start(Map.of());
        complete("A", "B", "C");
        assertThat(store().timers).isEmpty();
        bench.moves.back(id, task("D"), "C");
        assertThat(bench.steps()).containsExactly("C");
        bench.restart();
        assertThat(bench.after(Duration.ofHours(8))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("L");
        complete("L");
        assertThat(store().rows).isEmpty();
    }

    @Test
    void aReturnEndsTheProcessThatWasCalledAndTellsWhatHadBeenCalled() {
        bench.process(Bpmn.process(start()
                + user("A")
                + call("H1")
                + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + call("H2")
                + user("B")
                + end("E")
                + chain("S", "A", "H1", "G", "H2", "J", "E")
                + chain("G", "B", "J")));
        bench.text("process", "leg", Bpmn.process(start() + user("Q") + end("E") + chain("S", "Q", "E")));
        String id = bench.start(Map.of());
        complete("A", "Q");
        assertThat(bench.steps()).containsExactly("B", "Q");
        assertThat(bench.moves.points(id, task("B")))
                .as("it is said before")
                .singleElement()
                .satisfies(point -> assertThat(point.calls()).containsExactly("H1"));
        var moved = bench.moves.back(id, task("B"), "A");
        assertThat(bench.steps()).containsExactly("A");
        assertThat(moved.calls()).containsExactly("H1");
        assertThat(store().rows).hasSize(1);
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyLongerIsStopped() {
        bench.process(Bpmn.process(start()
                + user("A")
                + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + "<bpmn:serviceTask id=\"W\" gridloom:connector=\"c\"/>"
                + user("B")
                + end("E")
                + chain("S", "A", "G", "W", "J", "E")
                + chain("G", "B", "J")));
        String id = bench.start(Map.of());
        complete("A");
        assertThat(store().calls).hasSize(1);
        bench.moves.back(id, task("B"), "A");
        assertThat(store().calls).isEmpty();
    }

    private static String call(String id) {
        return "<bpmn:callActivity id=\"" + id + "\" calledElement=\"leg\"/>";
    }

    @Test
    void aReturnFromAWaitingEventLeavesNothingThatWaits() {
        bench.process(Bpmn.process(
                "<bpmn:message id=\"M\" name=\"answer\"/>",
                start() + user("A") + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                        + "<bpmn:eventBasedGateway id=\"V\"/>" + "<bpmn:exclusiveGateway id=\"X\"/>"
                        + Bpmn.caught("C", "message", "M") + timer("intermediateCatchEvent", "T", "", "PT5S")
                        + user("B") + end("E") + chain("S", "A", "G", "V", "C", "X", "J", "E") + chain("V", "T", "X")
                        + chain("G", "B", "J")));
        String id = bench.start(Map.of());
        complete("A");
        bench.moves.back(id, task("B"), "A");
        assertThat(store().timers).isEmpty();
        assertThatThrownBy(() -> bench.engine.message(id, "answer", Map.of())).hasMessageContaining("NOT_WAITING_FOR");
        complete("A", "B");
        bench.engine.message(id, "answer", Map.of());
        assertThat(store().rows).isEmpty();
        assertThat(store().timers).isEmpty();
    }

    @Test
    void whatHasNoFormAfterAStepDoesNotHinderAReturnToIt() {
        bench.process(Bpmn.process(start() + user("A")
                + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + user("B") + user("C") + user("L") + end("E") + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"B\"", "PT2H") + chain("S", "A", "G", "B", "J", "E")
                + chain("G", "C", "J") + chain("T", "L", "E2")));
        String id = bench.start(Map.of());
        complete("A");
        bench.after(Duration.ofHours(2));
        assertThatThrownBy(() -> bench.moves.back(id, task("L"), "C")).hasMessageContaining("CANNOT_RETURN_THERE");
        bench.moves.back(id, task("L"), "A");
        assertThat(bench.steps()).containsExactly("A");
    }

    @Test
    void aJumpGoesForwardsAndBackButNeverPastAMandatoryStep() {
        bench.process(Bpmn.process(start()
                + user("A")
                + user("B")
                + user("M").replace("<bpmn:userTask", "<bpmn:userTask gridloom:mandatory=\"true\"")
                + user("C")
                + end("E")
                + chain("S", "A", "B", "M", "C", "E")));
        String id = bench.start(Map.of());
        assertThatThrownBy(() -> bench.moves.jump(id, task("A"), "C")).hasMessageContaining("MANDATORY_STEP_BETWEEN");
        assertThat(bench.moves.targets(id, task("A")))
                .extracting(ReturnPoint::step)
                .containsExactly("B", "M");
        bench.moves.jump(id, task("A"), "M");
        assertThatThrownBy(() -> bench.moves.jump(id, task("M"), "C")).hasMessageContaining("MANDATORY_STEP_BETWEEN");
        complete("M");
        bench.moves.jump(id, task("C"), "B");
        assertThat(bench.steps()).containsExactly("B");
    }

    @Test
    void aJumpIntoABranchIsRefusedWhenTheBranchBesideItHoldsAMandatoryStep() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + user("A") + user("B")
                + user("M").replace("<bpmn:userTask", "<bpmn:userTask gridloom:mandatory=\"true\"") + end("E")
                + chain("S", "A", "G", "B", "J", "E") + chain("G", "M", "J")));
        String id = bench.start(Map.of());
        assertThatThrownBy(() -> bench.moves.jump(id, task("A"), "B")).hasMessageContaining("MANDATORY_STEP_BETWEEN");
        bench.moves.jump(id, task("A"), "M");
        complete("M");
        assertThat(store().rows).as("the branch beside it was left out").isEmpty();
    }
}
