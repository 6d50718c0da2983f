package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

/** The shapes in which products of this kind break when somebody goes back. */
class MovesTest {
    private static final String PARALLEL = start()
            + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
            + user("A") + user("B") + user("B2") + user("C") + user("D") + end("E")
            + chain("S", "A", "G", "B", "B2", "J", "D", "E") + chain("G", "C", "J");

    private final EngineBench bench = new EngineBench();

    private Moved back(String id, String from, String to) {
        bench.restart();
        return bench.moves.back(id, bench.at(from).taskId(), to);
    }

    private void complete(String... steps) {
        for (String step : steps) {
            bench.complete(step, Map.of());
        }
    }

    private void nothingIsLeft() {
        assertThat(bench.steps()).isEmpty();
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
        assertThat(((MemoryStore) bench.store).timers).isEmpty();
        assertThat(((MemoryStore) bench.store).calls).isEmpty();
    }

    @Test
    void aReturnOutOfAParallelBranchWithdrawsTheBranchesBesideIt() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B");
        String c = bench.at("C").taskId();
        var moved = back(id, "B2", "A");
        assertThat(bench.steps()).containsExactly("A");
        assertThat(moved.withdrawn()).hasSize(2).contains(c);
        assertThat(moved.undone()).containsExactly("B");
        complete("A", "C", "B", "B2", "D");
        nothingIsLeft();
    }

    @Test
    void aReturnOutOfAParallelBranchForgetsTheBranchThatWaitsAtTheJoin() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "C");
        back(id, "B", "A");
        complete("A", "B", "B2");
        assertThat(bench.steps()).as("C is not done again").containsExactly("C");
        complete("C", "D");
        nothingIsLeft();
    }

    @Test
    void aReturnWithinABranchLeavesTheOtherAlone() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B", "C");
        back(id, "B2", "B");
        assertThat(bench.steps()).containsExactly("B");
        complete("B", "B2", "D");
        nothingIsLeft();
    }

    @Test
    void aReturnIntoABranchThatHasJoinedKeepsTheResultOfTheOthers() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B", "B2", "C");
        back(id, "D", "B");
        assertThat(bench.steps()).containsExactly("B");
        complete("B", "B2");
        assertThat(bench.steps()).as("the join is credited with C").containsExactly("D");
        complete("D");
        nothingIsLeft();
    }

    @Test
    void aReturnIntoAnotherOpenBranchOrToAStepAheadIsRefused() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B");
        assertThatThrownBy(() -> back(id, "C", "B"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.facts()).containsEntry("reason", "OTHER_BRANCH"));
        assertThatThrownBy(() -> back(id, "C", "D"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.facts()).containsEntry("reason", "NEVER_PASSED"));
        assertThat(bench.steps()).containsExactly("B2", "C");
    }

    @Test
    void aCountersignedStepIsReturnedToAsAWhole() {
        bench.process(Bpmn.process(
                start() + user("A") + each("B", "") + user("C") + end("E") + chain("S", "A", "B", "C", "E")));
        String id = bench.start(Map.of("list", List.of("x", "y", "z")));
        complete("A", "B", "B", "B");
        back(id, "C", "B");
        assertThat(bench.steps()).containsExactly("B", "B", "B");
        assertThat(bench.open.values())
                .extracting(s -> s.variables().get("each"))
                .containsExactly("x", "y", "z");
        complete("B", "B");
        assertThat(bench.steps()).containsExactly("B");
        back(id, "B", "A");
        assertThat(bench.steps()).containsExactly("A");
        complete("A", "B", "B", "B", "C");
        nothingIsLeft();
    }

    @Test
    void aCountersignedStepInTurnIsReturnedToFromItsFirst() {
        bench.process(Bpmn.process(start()
                + user("A")
                + each("B", " isSequential=\"true\"")
                + user("C")
                + end("E")
                + chain("S", "A", "B", "C", "E")));
        String id = bench.start(Map.of("list", List.of("x", "y")));
        complete("A", "B", "B");
        back(id, "C", "B");
        assertThat(bench.open.values())
                .extracting(s -> s.variables().get("each"))
                .containsExactly("x");
        complete("B", "B", "C");
        nothingIsLeft();
    }

    @Test
    void whatGoesBackToTheInitiatorGoesToTheFirstStepOfTheProcess() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B", "B2", "C");
        var points = bench.moves.points(id, bench.at("D").taskId());
        assertThat(points).extracting(ReturnPoint::step).containsExactly("C", "B2", "B", "A");
        assertThat(points).extracting(ReturnPoint::name).contains("步骤 A");
        assertThat(points)
                .filteredOn(ReturnPoint::initiator)
                .extracting(ReturnPoint::step)
                .containsExactly("A");
        back(id, "D", "A");
        complete("A", "C", "B", "B2", "D");
        nothingIsLeft();
    }

    @Test
    void aWithdrawnStepIsClosedOnceAndNoLaterAnswerReachesIt() {
        bench.process(Bpmn.process(PARALLEL));
        String id = bench.start(Map.of());
        complete("A", "B");
        String c = bench.at("C").taskId();
        back(id, "B2", "A");
        assertThat(bench.log).containsOnlyOnce("withdrawn C").containsOnlyOnce("withdrawn B2");
        assertThatThrownBy(() -> bench.engine.complete(id, c, Map.of())).hasMessageContaining("TASK_CONFLICT");
        assertThatThrownBy(() -> bench.moves.back(id, c, "A")).hasMessageContaining("TASK_CONFLICT");
        assertThat(bench.steps()).containsExactly("A");
    }

    static String each(String id, String more) {
        return user(id).replace(
                        "/>",
                        "><bpmn:multiInstanceLoopCharacteristics" + more
                                + " gridloom:collection=\"list\" gridloom:elementVariable=\"each\"/></bpmn:userTask>");
    }
}
