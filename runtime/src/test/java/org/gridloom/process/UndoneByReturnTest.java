package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a return undoes: of the steps done in the region it withdraws those that have a step to undo them. */
class UndoneByReturnTest {
    private final EngineBench bench = new EngineBench();

    private static String undoable(String id) {
        return user(id) + "<bpmn:boundaryEvent id=\"b" + id + "\" attachedToRef=\"" + id
                + "\"><bpmn:compensateEventDefinition id=\"d" + id + "\"/></bpmn:boundaryEvent>"
                + user("U" + id).replace("name=", "isForCompensation=\"true\" name=") + "<bpmn:association id=\"a" + id
                + "\" associationDirection=\"One\" sourceRef=\"b" + id + "\" targetRef=\"U" + id + "\"/>";
    }

    private static String line() {
        return Bpmn.process(start()
                + undoable("A")
                + undoable("B")
                + undoable("C")
                + user("D")
                + end("E")
                + chain("S", "A", "B", "C", "D", "E"));
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
    void whatWasDoneIsUndoneTheLastFirstBesideTheStepThatIsOpenAgain() {
        bench.process(line());
        String id = bench.start(Map.of());
        complete("A", "B", "C");
        var moved = bench.moves.back(id, task("D"), "B");
        assertThat(moved.compensated()).containsExactly("B", "C");
        assertThat(bench.steps()).containsExactly("B", "UC");
        complete("UC");
        assertThat(bench.steps()).as("what lies before stays as it is").containsExactly("B", "UB");
        complete("B", "UB", "C");
        assertThat(bench.steps()).containsExactly("D");
        complete("D");
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void whatIsDoneAgainIsUndoneAgainByTheNextReturn() {
        bench.process(line());
        String id = bench.start(Map.of());
        complete("A", "B", "C");
        bench.moves.back(id, task("D"), "C");
        complete("UC", "C");
        var moved = bench.moves.back(id, task("D"), "A");
        assertThat(moved.compensated()).containsExactly("A", "B", "C");
        complete("UC", "UB", "UA", "A", "B", "C", "D");
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void whatWasUndoneCannotBeGoneStraightBackTo() {
        bench.process(
                line().replace("<bpmn:userTask id=\"A\"", "<bpmn:userTask gridloom:resubmit=\"direct\" id=\"A\""));
        String id = bench.start(Map.of());
        complete("A", "B");
        bench.moves.back(id, task("C"), "A");
        assertThat(bench.moves.mayResubmit(id, task("A"))).isFalse();
    }

    @Test
    void theProcessEndsWhenWhatIsUndoneIsOver() {
        bench.process(line());
        String id = bench.start(Map.of());
        complete("A", "B", "C");
        bench.moves.back(id, task("D"), "C");
        complete("C", "D");
        assertThat(bench.steps()).containsExactly("UC");
        complete("UC");
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }
}
