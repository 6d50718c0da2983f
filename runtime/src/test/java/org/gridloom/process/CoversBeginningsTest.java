package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.condition;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a process begins, what it says to whoever called it, and what undoes a part of it as a whole. */
@ExtendWith(CoverageBook.class)
class CoversBeginningsTest {
    private static final String SIGNAL = "<bpmn:signal id=\"X\" name=\"alarm\"/>";
    private static final String HELP = "<bpmn:escalation id=\"U\" escalationCode=\"HELP\"/>";
    private final EngineBench bench = new EngineBench();

    private String begun(String roots, String start) {
        String text = Bpmn.process(roots, start + user("A") + end("E") + chain("S", "A", "E"));
        assertThat(ProcessLinter.lint(text, (kind, name) -> true)).noneMatch(Finding::isError);
        bench.process(text);
        String id = bench.start(Map.of());
        assertThat(bench.steps()).isEmpty();
        return id;
    }

    @Test
    @Covers("event: start, timer")
    void aProcessThatBeginsByATimerWaitsForItOnceItsCaseHasBegun() {
        begun("", timer("startEvent", "S", "", "PT5S"));
        assertThat(bench.after(Duration.ofSeconds(4))).isZero();
        bench.after(Duration.ofSeconds(1));
        assertThat(bench.steps()).containsExactly("A");
        assertThat(bench.complete("A", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event: start, signal")
    void aProcessThatBeginsByASignalWaitsForItOnceItsCaseHasBegun() {
        begun(SIGNAL, event("startEvent", "S", "", "signal", "X"));
        bench.restart();
        bench.engine.signal(EngineBench.TOWN, "alarm", Map.of());
        assertThat(bench.steps()).containsExactly("A");
    }

    @Test
    @Covers("event: start, conditional")
    void aProcessThatBeginsByAConditionBeginsWhenItHolds() {
        bench.process(Bpmn.process(
                condition("startEvent", "S", "", "amount > 3") + user("A") + end("E") + chain("S", "A", "E")));
        bench.start(Map.of("amount", 1));
        assertThat(bench.steps()).isEmpty();
        bench.start(Map.of("amount", 9));
        assertThat(bench.steps()).containsExactly("A");
    }

    private void calling(String boundary) {
        String caught = boundary.isEmpty() ? "" : user("L") + end("F") + boundary + chain("B", "L", "F");
        bench.process(Bpmn.process(
                HELP,
                start() + "<bpmn:callActivity id=\"C\" calledElement=\"leg\"/>" + user("Z") + end("E") + caught
                        + chain("S", "C", "Z", "E")));
        bench.text(
                "process",
                "leg",
                Bpmn.process(
                        HELP,
                        start()
                                + user("I")
                                + event("intermediateThrowEvent", "W", "", "escalation", "U")
                                + user("K")
                                + end("E")
                                + chain("S", "I", "W", "K", "E")));
        bench.start(Map.of());
        bench.complete("I", Map.of());
    }

    private static String caught(String more) {
        return event("boundaryEvent", "B", " attachedToRef=\"C\"" + more, "escalation", "U");
    }

    @Test
    @Covers("boundary: escalation of a called process, not interrupting")
    void anEscalationOfACalledProcessIsHeardAtTheCallWhileItGoesOn() {
        calling(caught(" cancelActivity=\"false\""));
        assertThat(bench.steps()).containsExactly("K", "L");
        bench.complete("K", Map.of());
        bench.complete("L", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("boundary: escalation of a called process, interrupting")
    void anEscalationOfACalledProcessMayEndIt() {
        calling(caught(""));
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void anEscalationThatNobodyAboveCatchesChangesNothing() {
        calling("");
        assertThat(bench.steps()).containsExactly("K");
    }

    @Test
    void anEscalationGoesUpOverACallThatDoesNotCatchIt() {
        bench.text(
                "process",
                "middle",
                Bpmn.process(start() + "<bpmn:callActivity id=\"M\" calledElement=\"lowest\"/>" + end("E")
                        + chain("S", "M", "E")));
        calling(caught(" cancelActivity=\"false\""));
        bench.text("process", "lowest", bench.texts.getOrDefault("process/leg", ""));
        bench.process(
                bench.texts.getOrDefault("process/p", "").replace("calledElement=\"leg\"", "calledElement=\"middle\""));
        bench.restart();
        String before = String.join(",", bench.steps());
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).as("beside " + before).containsExactly("K", "K", "L", "L");
    }

    private static String undone(String box, String by) {
        return "<bpmn:boundaryEvent id=\"b" + box + "\" attachedToRef=\"" + box
                + "\"><bpmn:compensateEventDefinition id=\"d" + box + "\"/></bpmn:boundaryEvent>"
                + user(by).replace("name=", "isForCompensation=\"true\" name=") + "<bpmn:association id=\"a" + box
                + "\" associationDirection=\"One\" sourceRef=\"b" + box + "\" targetRef=\"" + by + "\"/>";
    }

    @Test
    @Covers("boundary: compensation, of a whole sub-process")
    void whatUndoesASubProcessStandsForWhatWouldUndoItsSteps() {
        bench.process(Bpmn.process(start() + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>" + user("A")
                + undone("A", "UA") + end("e2") + flow("s2", "A") + flow("A", "e2") + "</bpmn:subProcess>"
                + undone("P", "UP") + user("Y")
                + "<bpmn:endEvent id=\"W\"><bpmn:compensateEventDefinition id=\"dW\"/></bpmn:endEvent>"
                + chain("S", "P", "Y", "W")));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        bench.complete("Y", Map.of());
        assertThat(bench.steps()).containsExactly("UP");
        assertThat(bench.complete("UP", Map.of()).ended()).isTrue();
    }
}
