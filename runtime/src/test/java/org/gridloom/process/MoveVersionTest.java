package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Choices.Clock;
import org.gridloom.process.migration.Plan;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

/** A running instance goes on under another version of its process, on the engine itself. */
class MoveVersionTest {
    private static final String FORK =
            "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("A") + user("B") + end("E");
    private final EngineBench bench = new EngineBench();

    private InterpretedMigration migration() {
        return new InterpretedMigration(bench.around, bench.engine);
    }

    private String started(String text) {
        bench.process(Bpmn.process(text));
        return bench.start(Map.of("amount", 3));
    }

    private ProcessMigration.MovedInstance move(String id, String text, Choices choices) {
        bench.text("b2/process", "p", Bpmn.process(text));
        return migration().move(id, "b2", choices);
    }

    private List<String> refused(String id, String text, Choices choices) {
        bench.text("b2/process", "p", Bpmn.process(text));
        var plan = migration().plan(id, "b2", choices);
        assertThat(plan.possible()).isFalse();
        assertThatThrownBy(() -> migration().move(id, "b2", choices)).isInstanceOf(Problem.class);
        return plan.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static Choices mapped(String from, String to) {
        return new Choices(Map.of(from, to), Map.of(), Clock.KEEP);
    }

    @Test
    void aStepThatIsRenamedAndFollowedByANewOneGoesOnUnderTheSameTask() {
        String id = started(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E"));
        String task = bench.at("A").taskId();
        var moved = move(
                id,
                start() + user("A2") + user("B") + user("C") + end("E") + chain("S", "A2", "B", "C", "E"),
                mapped("A", "A2"));
        assertThat(moved.fromBundle()).isEqualTo("b1");
        assertThat(moved.steps()).extracting(ProcessMigration.MovedStep::taskId).containsExactly(task);
        assertThat(moved.steps()).extracting(s -> s.step().form().orElse("")).containsExactly("f-A2");
        assertThat(bench.log).containsExactly("opened A");
        bench.restart();
        assertThat(bench.engine.find(id).orElseThrow().bundle()).isEqualTo("b2");
        assertThat(bench.engine.complete(id, task, Map.of("amount", 7)).variables())
                .containsEntry("amount", 7);
        bench.complete("B", Map.of());
        assertThat(bench.complete("C", Map.of("outcome", "handled")).ended()).isTrue();
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void aJoinKeepsWhatItGot() {
        String id = started(start() + FORK + chain("S", "G", "A", "J", "E") + chain("G", "B", "J"));
        bench.complete("A", Map.of());
        move(id, start() + FORK + user("C") + chain("S", "G", "A", "J", "C", "E") + chain("G", "B", "J"), Choices.NONE);
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("C");
        assertThat(bench.complete("C", Map.of()).ended()).isTrue();
    }

    @Test
    void aJoinThatWouldWaitForANewBranchForEverIsRefused() {
        String id = started(start() + FORK + chain("S", "G", "A", "J", "E") + chain("G", "B", "J"));
        bench.complete("A", Map.of());
        assertThat(refused(
                        id,
                        start()
                                + FORK
                                + user("C")
                                + chain("S", "G", "A", "J", "E")
                                + chain("G", "B", "J")
                                + chain("G", "C", "J"),
                        Choices.NONE))
                .contains("MIGRATION_BLOCK_CHANGED");
    }

    @Test
    void aStepThatBecomesABranchOfTwoCannotEnd() {
        String id = started(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E"));
        assertThat(refused(id, start() + FORK + chain("S", "G", "A", "J", "E") + chain("G", "B", "J"), Choices.NONE))
                .containsExactly("MIGRATION_CANNOT_END");
    }

    @Test
    void aRemovedStepIsRefusedUntilItIsMappedToOneOfItsKind() {
        String id = started(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E"));
        String without = start() + user("B") + end("E") + chain("S", "B", "E");
        assertThat(refused(id, without, Choices.NONE)).containsExactly("MIGRATION_STEP_REMOVED");
        assertThat(refused(id, without, mapped("A", "E"))).containsExactly("MIGRATION_TYPE_DIFFERS");
        move(id, without, mapped("A", "B"));
        var open = bench.at("A");
        assertThat(bench.engine.complete(id, open.taskId(), Map.of()).ended()).isTrue();
    }

    @Test
    void timersOfAStepGoOnUnderTheirNewNumbersAndNewOnesBegin() {
        String late = timer("boundaryEvent", "T-late", " attachedToRef=\"A\"", "PT5H");
        String ask = timer("boundaryEvent", "T-ask", " attachedToRef=\"A\" cancelActivity=\"false\"", "PT30M");
        String id = started(
                start() + user("A") + late + user("L") + end("E") + chain("S", "A", "E") + chain("T-late", "L", "E"));
        bench.now = bench.now.plus(Duration.ofHours(4));
        move(
                id,
                start()
                        + user("A")
                        + ask
                        + late
                        + user("L")
                        + user("Q")
                        + end("E")
                        + chain("S", "A", "E")
                        + chain("T-late", "L", "E")
                        + chain("T-ask", "Q", "E"),
                Choices.NONE);
        assertThat(bench.after(Duration.ofMinutes(31))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("A", "Q");
        assertThat(bench.after(Duration.ofMinutes(30))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("L", "Q");
    }

    @Test
    void aTimerBegunAnewHasItsWholeTimeAsDrawnNow() {
        String id = started(start()
                + timer("intermediateCatchEvent", "T", "", "PT5H")
                + user("A")
                + end("E")
                + chain("S", "T", "A", "E"));
        bench.now = bench.now.plus(Duration.ofHours(4));
        move(
                id,
                start()
                        + timer("intermediateCatchEvent", "T", "", "PT3H")
                        + user("A")
                        + end("E")
                        + chain("S", "T", "A", "E"),
                new Choices(Map.of(), Map.of("T", Clock.RESTART), Clock.KEEP));
        assertThat(bench.after(Duration.ofHours(2))).isZero();
        assertThat(bench.after(Duration.ofMinutes(61))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("A");
    }

    @Test
    void insideASubProcessAndARepeatedStepNothingIsLost() {
        String sub = "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"PS\"/>"
                + user("R")
                        .replace(
                                "/>",
                                "><bpmn:multiInstanceLoopCharacteristics gridloom:collection=\"list\""
                                        + " gridloom:elementVariable=\"one\"/></bpmn:userTask>")
                + "%s<bpmn:endEvent id=\"PE\"/>" + flow("PS", "R") + "%s</bpmn:subProcess>";
        bench.process(Bpmn.process(start() + sub.formatted("", flow("R", "PE")) + end("E") + chain("S", "P", "E")));
        String id = bench.start(Map.of("list", List.of("x", "y")));
        assertThat(bench.steps()).containsExactly("R", "R");
        bench.complete("R", Map.of());
        move(
                id,
                start()
                        + user("Z")
                        + sub.formatted(user("Q"), chain("R", "Q", "PE"))
                        + end("E")
                        + chain("S", "P", "Z", "E"),
                Choices.NONE);
        bench.complete("R", Map.of());
        assertThat(bench.steps()).containsExactly("Q");
        bench.complete("Q", Map.of());
        assertThat(bench.complete("Z", Map.of()).ended()).isTrue();
    }

    @Test
    void toTheSameTextTheStateStaysAsItIs() {
        String text = start() + FORK + chain("S", "G", "A", "J", "E") + chain("G", "B", "J");
        String id = started(text);
        var before = bench.engine.find(id).orElseThrow();
        var plan = migration().plan(id, "b1", Choices.NONE);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.landings()).allMatch(l -> l.limit() == Plan.Fate.KEEP);
        move(id, text, Choices.NONE);
        var after = bench.engine.find(id).orElseThrow();
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(after.variables()).isEqualTo(before.variables());
    }

    @Test
    void aMoveIsTakenBackUntilTheInstanceGoesOn() {
        String old = start()
                + user("A")
                + timer("boundaryEvent", "T", " attachedToRef=\"A\"", "PT5H")
                + user("B")
                + end("E")
                + chain("S", "A", "B", "E")
                + chain("T", "B");
        String id = started(old);
        var moved = move(id, start() + user("A") + user("C") + end("E") + chain("S", "A", "C", "E"), Choices.NONE);
        assertThat(((MemoryStore) bench.store).timers).isEmpty();
        var back = migration().moveBack(id, moved.undo());
        assertThat(back.toBundle()).isEqualTo("b1");
        assertThat(((MemoryStore) bench.store).timers).hasSize(1);
        assertThatThrownBy(() -> migration().moveBack(id, moved.undo())).isInstanceOf(Problem.class);
        assertThat(bench.after(Duration.ofHours(6))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("B");

        String other = started(old);
        var again = move(other, start() + user("A") + user("C") + end("E") + chain("S", "A", "C", "E"), Choices.NONE);
        bench.engine.complete(other, again.steps().get(0).taskId(), Map.of());
        assertThatThrownBy(() -> migration().moveBack(other, again.undo()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProcessProblem.MOVED_ON));
    }

    @Test
    void aRunningCallGoesOnOnlyWhereTheSameProcessIsCalled() {
        bench.text("process", "q", Bpmn.process(start() + user("I") + end("E") + chain("S", "I", "E")));
        String call = "<bpmn:callActivity id=\"C\" calledElement=\"%s\"/>";
        String id = started(start() + call.formatted("q") + end("E") + chain("S", "C", "E"));
        assertThat(refused(id, start() + call.formatted("p2") + end("E") + chain("S", "C", "E"), Choices.NONE))
                .containsExactly("MIGRATION_CALL_CHANGED");
        move(id, start() + call.formatted("q") + user("N") + end("E") + chain("S", "C", "N", "E"), Choices.NONE);
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("N");
        assertThat(bench.engine.find(id).orElseThrow().variables().keySet()).isNotEqualTo(Set.of());
    }
}
