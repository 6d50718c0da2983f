package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Event sub-processes and compensation, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversHandlersTest {
    private static final String BESIDE = " isInterrupting=\"false\"";
    private static final String ROOTS = "<bpmn:message id=\"M\" name=\"stop\"/><bpmn:signal id=\"X\" name=\"alarm\"/>"
            + "<bpmn:error id=\"F\" errorCode=\"BROKEN\"/><bpmn:escalation id=\"U\" escalationCode=\"HELP\"/>";
    private final EngineBench bench = new EngineBench();

    /** Two steps one after the other, and a handler that begins by an event. */
    private String with(String begins) {
        return with(begins, "");
    }

    private String with(String begins, String between) {
        bench.process(Bpmn.process(
                ROOTS,
                start() + user("A") + user("B") + between + end("E")
                        + (between.isEmpty() ? chain("S", "A", "B", "E") : chain("S", "A", "W", "B", "E"))
                        + "<bpmn:subProcess id=\"P\" triggeredByEvent=\"true\">" + begins + user("K") + end("e2")
                        + chain("s2", "K", "e2") + "</bpmn:subProcess>"));
        return bench.start(Map.of("amount", 1));
    }

    private static String begins(String more, String kind, String ref) {
        return event("startEvent", "s2", more, kind, ref);
    }

    private void tookOver() {
        assertThat(bench.steps()).containsExactly("K");
        assertThat(bench.complete("K", Map.of("outcome", "stopped")).ended()).isTrue();
        assertThat(bench.log).endsWith("ended leg-1 stopped");
    }

    private void beside(String step) {
        assertThat(bench.steps()).containsExactly(step, "K");
        bench.complete("K", Map.of());
        if (step.equals("A")) {
            bench.complete("A", Map.of());
        }
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event sub-process: message, interrupting")
    void aMessageTakesOver() {
        bench.engine.message(with(begins("", "message", "M")), "stop", Map.of());
        tookOver();
    }

    @Test
    @Covers("event sub-process: message, not interrupting")
    void aMessageRunsBeside() {
        bench.engine.message(with(begins(BESIDE, "message", "M")), "stop", Map.of());
        beside("A");
    }

    @Test
    @Covers("event sub-process: signal, interrupting")
    void aSignalTakesOver() {
        with(begins("", "signal", "X"));
        bench.engine.signal(EngineBench.TOWN, "alarm", Map.of());
        tookOver();
    }

    @Test
    @Covers("event sub-process: signal, not interrupting")
    void aSignalRunsBeside() {
        with(begins(BESIDE, "signal", "X"));
        bench.engine.signal(EngineBench.TOWN, "alarm", Map.of());
        beside("A");
    }

    @Test
    @Covers("event sub-process: timer, interrupting")
    void aTimerTakesOver() {
        with(timer("startEvent", "s2", "", "PT1H"));
        bench.after(Duration.ofHours(1));
        tookOver();
    }

    @Test
    @Covers("event sub-process: timer, not interrupting")
    void aTimerRunsBeside() {
        with(timer("startEvent", "s2", BESIDE, "PT1H"));
        bench.after(Duration.ofHours(1));
        beside("A");
    }

    @Test
    @Covers("event sub-process: conditional, interrupting")
    void aConditionTakesOver() {
        with(Bpmn.condition("startEvent", "s2", "", "amount > 5"));
        bench.complete("A", Map.of("amount", 6));
        tookOver();
    }

    @Test
    @Covers("event sub-process: conditional, not interrupting")
    void aConditionRunsBeside() {
        with(Bpmn.condition("startEvent", "s2", BESIDE, "amount > 5"));
        bench.complete("A", Map.of("amount", 6));
        beside("B");
    }

    @Test
    @Covers("event sub-process: escalation, interrupting")
    void anEscalationTakesOver() {
        with(begins("", "escalation", "U"), event("intermediateThrowEvent", "W", "", "escalation", "U"));
        bench.complete("A", Map.of());
        tookOver();
    }

    @Test
    @Covers("event sub-process: escalation, not interrupting")
    void anEscalationRunsBeside() {
        with(begins(BESIDE, "escalation", "U"), event("intermediateThrowEvent", "W", "", "escalation", "U"));
        bench.complete("A", Map.of());
        beside("B");
    }

    @Test
    @Covers("event sub-process: error; end, error")
    void anErrorTakesOver() {
        bench.process(Bpmn.process(
                ROOTS,
                start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + end("E")
                        + event("endEvent", "E2", "", "error", "F") + chain("S", "G", "A", "E") + chain("G", "B", "E2")
                        + "<bpmn:subProcess id=\"P\" triggeredByEvent=\"true\">" + begins("", "error", "F") + user("K")
                        + end("e2") + chain("s2", "K", "e2") + "</bpmn:subProcess>"));
        bench.start(Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.log).contains("withdrawn A");
        tookOver();
    }

    @Test
    @Covers("event sub-process: inside a sub-process")
    void aHandlerInsideASubProcessLeavesTheRestAlone() {
        bench.process(Bpmn.process(
                ROOTS,
                start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("O") + user("Z")
                        + end("E")
                        + "<bpmn:subProcess id=\"Q\"><bpmn:startEvent id=\"q1\"/>" + user("A") + end("e1")
                        + chain("q1", "A", "e1")
                        + "<bpmn:subProcess id=\"P\" triggeredByEvent=\"true\">" + begins("", "message", "M")
                        + user("K")
                        + end("e2") + chain("s2", "K", "e2") + "</bpmn:subProcess></bpmn:subProcess>"
                        + chain("S", "G", "Q", "J", "Z", "E") + chain("G", "O", "J")));
        bench.engine.message(bench.start(Map.of()), "stop", Map.of());
        assertThat(bench.steps()).containsExactly("K", "O");
        bench.complete("K", Map.of());
        bench.complete("O", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    private static String undoable(String id) {
        return user(id) + "<bpmn:boundaryEvent id=\"c" + id + "\" attachedToRef=\"" + id
                + "\"><bpmn:compensateEventDefinition id=\"d" + id + "\"/></bpmn:boundaryEvent>"
                + user("U" + id).replace("name=", "isForCompensation=\"true\" name=")
                + "<bpmn:association id=\"as" + id + "\" associationDirection=\"One\" sourceRef=\"c" + id
                + "\" targetRef=\"U" + id
                + "\"/>";
    }

    private static String compensate(String tag, String id, String only) {
        return "<bpmn:" + tag + " id=\"" + id + "\"><bpmn:compensateEventDefinition id=\"d" + id + "\"" + only
                + "/></bpmn:" + tag + ">";
    }

    @Test
    @Covers("event: compensation throw; boundary: compensation")
    void whatWasDoneIsUndoneLastFirst() {
        bench.process(Bpmn.process(start() + undoable("A") + undoable("B") + undoable("C") + user("Z") + end("E")
                + "<bpmn:exclusiveGateway id=\"G\" default=\"G_W\"/>" + compensate("intermediateThrowEvent", "W", "")
                + chain("S", "A", "B", "G", "W", "Z", "E") + flow("G", "C", "ok = true") + chain("C", "Z")));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("UB");
        assertThat(bench.at("UB").step().form()).contains("f-UB");
        bench.complete("UB", Map.of());
        assertThat(bench.steps()).containsExactly("UA");
        bench.complete("UA", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
        assertThat(bench.complete("Z", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event: end, compensation, of one step")
    void oneStepIsUndoneAtTheEnd() {
        bench.process(Bpmn.process(start()
                + undoable("A")
                + undoable("B")
                + compensate("endEvent", "W", " activityRef=\"A\"")
                + chain("S", "A", "B", "W")));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("UA");
        assertThat(bench.complete("UA", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event: compensation thrown by an event sub-process")
    void aHandlerUndoesWhatItInterrupted() {
        bench.process(Bpmn.process(
                ROOTS,
                start() + undoable("A") + user("B") + end("E") + chain("S", "A", "B", "E")
                        + "<bpmn:subProcess id=\"P\" triggeredByEvent=\"true\">" + begins("", "message", "M")
                        + compensate("endEvent", "e2", "") + chain("s2", "e2") + "</bpmn:subProcess>"));
        String id = bench.start(Map.of());
        bench.complete("A", Map.of());
        bench.engine.message(id, "stop", Map.of());
        assertThat(bench.steps()).containsExactly("UA");
        assertThat(bench.complete("UA", Map.of()).ended()).isTrue();
    }
}
