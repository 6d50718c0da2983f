package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events on the border of a step, interrupting it or not, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversBoundaryTest {
    private static final String BESIDE = " cancelActivity=\"false\"";
    private static final String ROOTS = "<bpmn:message id=\"M\" name=\"answer\"/><bpmn:signal id=\"X\" name=\"alarm\"/>"
            + "<bpmn:error id=\"F\" errorCode=\"BROKEN\"/><bpmn:escalation id=\"U\" escalationCode=\"HELP\"/>";
    private final EngineBench bench = new EngineBench();

    private void on(String step, String boundary) {
        bench.process(Bpmn.process(
                ROOTS,
                start()
                        + step
                        + user("L")
                        + end("E")
                        + end("E2")
                        + boundary
                        + chain("S", "A", "E")
                        + chain("T", "L", "E2")));
    }

    private static String sub(String ending) {
        return "<bpmn:subProcess id=\"A\"><bpmn:startEvent id=\"s2\"/>" + user("I") + user("K") + ending
                + chain("s2", "I", "t2", "K", "e2") + end("e2") + "</bpmn:subProcess>";
    }

    private static String subEnding(String ending) {
        return "<bpmn:subProcess id=\"A\"><bpmn:startEvent id=\"s2\"/>" + user("I") + ending + chain("s2", "I", "e2")
                + "</bpmn:subProcess>";
    }

    private static String attached(String more, String kind, String ref) {
        return event("boundaryEvent", "T", " attachedToRef=\"A\" gridloom:out=\"reply\"" + more, kind, ref);
    }

    private void interrupted() {
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.log).contains("withdrawn A");
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }

    private void beside() {
        assertThat(bench.steps()).containsExactly("A", "L");
        bench.complete("A", Map.of());
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("boundary: timer, duration, interrupting")
    void aTimerTakesTheStepAway() {
        on(user("A"), timer("boundaryEvent", "T", " attachedToRef=\"A\"", "PT2H"));
        bench.start(Map.of());
        bench.after(Duration.ofHours(2));
        interrupted();
    }

    @Test
    @Covers("boundary: timer, date, interrupting")
    void aDateTakesTheStepAway() {
        on(user("A"), timer("boundaryEvent", "T", " attachedToRef=\"A\"", "timeDate", "2026-03-02T10:00:00+08:00"));
        bench.start(Map.of());
        bench.after(Duration.ofHours(1));
        interrupted();
    }

    @Test
    @Covers("boundary: timer, duration, not interrupting")
    void aTimerOpensAnotherStepBeside() {
        on(user("A"), timer("boundaryEvent", "T", " attachedToRef=\"A\"" + BESIDE, "PT2H"));
        bench.start(Map.of());
        bench.after(Duration.ofHours(2));
        assertThat(bench.after(Duration.ofHours(2))).isZero();
        beside();
    }

    @Test
    @Covers("boundary: timer, cycle, not interrupting")
    void aCycleRemindsAgainAndAgain() {
        on(user("A"), timer("boundaryEvent", "T", " attachedToRef=\"A\"" + BESIDE, "timeCycle", "R3/PT1H"));
        bench.start(Map.of());
        bench.after(Duration.ofHours(1));
        bench.after(Duration.ofHours(1));
        assertThat(bench.steps()).containsExactly("A", "L", "L");
        bench.complete("A", Map.of());
        assertThat(((MemoryStore) bench.store).timers).isEmpty();
    }

    @Test
    @Covers("boundary: message, interrupting")
    void aMessageTakesTheStepAway() {
        on(user("A"), attached("", "message", "M"));
        bench.engine.message(bench.start(Map.of()), "answer", Map.of("reply", "no"));
        assertThat(bench.at("L").variables()).containsEntry("reply", "no");
        interrupted();
    }

    @Test
    @Covers("boundary: message, not interrupting")
    void aMessageOpensAnotherStepBeside() {
        on(user("A"), attached(BESIDE, "message", "M"));
        bench.engine.message(bench.start(Map.of()), "answer", Map.of());
        beside();
    }

    @Test
    @Covers("boundary: signal, interrupting")
    void aSignalTakesTheStepAway() {
        on(user("A"), attached("", "signal", "X"));
        bench.start(Map.of());
        bench.engine.signal(EngineBench.COUNTY, "alarm", Map.of());
        interrupted();
    }

    @Test
    @Covers("boundary: signal, not interrupting")
    void aSignalOpensAnotherStepBeside() {
        on(user("A"), attached(BESIDE, "signal", "X"));
        bench.start(Map.of());
        bench.engine.signal(EngineBench.TOWN, "alarm", Map.of());
        beside();
    }

    @Test
    @Covers("boundary: conditional, interrupting")
    void aConditionThatComesTrueTakesTheStepAway() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + user("L")
                + end("E")
                + end("E2") + end("E3") + Bpmn.condition("boundaryEvent", "T", " attachedToRef=\"A\"", "amount > 5")
                + chain("S", "G", "A", "E") + chain("G", "B", "E3") + chain("T", "L", "E2")));
        bench.start(Map.of("amount", 1));
        assertThat(bench.steps()).containsExactly("A", "B");
        bench.complete("B", Map.of("amount", 6));
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.log).contains("withdrawn A");
    }

    @Test
    @Covers("boundary: conditional, not interrupting, once each time it comes true")
    void aConditionOpensAnotherStepEachTimeItComesTrue() {
        bench.process(Bpmn.process(
                start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + user("C") + user("D")
                        + user("L") + end("E") + end("E2") + end("E3")
                        + Bpmn.condition("boundaryEvent", "T", " attachedToRef=\"A\"" + BESIDE, "amount > 5")
                        + chain("S", "G", "A", "E") + chain("G", "B", "C", "D", "E3") + chain("T", "L", "E2")));
        bench.start(Map.of("amount", 9));
        assertThat(bench.steps()).containsExactly("A", "B", "L");
        bench.complete("B", Map.of("amount", 8));
        assertThat(bench.steps()).containsExactly("A", "C", "L");
        bench.complete("C", Map.of("amount", 1));
        bench.complete("D", Map.of("amount", 7));
        assertThat(bench.steps()).containsExactly("A", "L", "L");
    }

    @Test
    @Covers("boundary: error, thrown inside a sub-process")
    void anErrorThrownInsideIsCaughtOutside() {
        on(subEnding(event("endEvent", "e2", "", "error", "F")), attached("", "error", "F"));
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("boundary: error, from another system, on a service task")
    void anErrorOfAnotherSystemIsCaughtAtItsTask() {
        on("<bpmn:serviceTask id=\"A\" gridloom:connector=\"hotline\"/>", attached("", "error", "F"));
        String id = bench.start(Map.of());
        String call = ((MemoryStore) bench.store).calls.keySet().iterator().next();
        assertThat(bench.engine.raise(id, call, "BROKEN")).isTrue();
        assertThat(bench.steps()).containsExactly("L");
    }

    @Test
    @Covers("boundary: error, of a called process")
    void anErrorOfACalledProcessIsCaughtAtTheCall() {
        on("<bpmn:callActivity id=\"A\" calledElement=\"leg\"/>", attached("", "error", "F"));
        bench.text(
                "process",
                "leg",
                Bpmn.process(
                        ROOTS, start() + user("I") + event("endEvent", "E", "", "error", "F") + chain("S", "I", "E")));
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("L");
        bench.complete("L", Map.of());
        bench.text(
                "process",
                "leg",
                Bpmn.process(ROOTS, start() + event("endEvent", "E", "", "error", "F") + chain("S", "E")));
        bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("L");
        assertThat(((MemoryStore) bench.store).rows).hasSize(1);
    }

    @Test
    @Covers("boundary: escalation, interrupting; escalation throw")
    void anEscalationTakesTheSubProcessAway() {
        on(sub(event("intermediateThrowEvent", "t2", "", "escalation", "U")), attached("", "escalation", "U"));
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("boundary: escalation, not interrupting")
    void anEscalationOpensAnotherStepBeside() {
        on(sub(event("intermediateThrowEvent", "t2", "", "escalation", "U")), attached(BESIDE, "escalation", "U"));
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("K", "L");
        bench.complete("K", Map.of());
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event: end, escalation")
    void anEscalationAtAnEndIsHeardOutside() {
        on(subEnding(event("endEvent", "e2", "", "escalation", "U")), attached(BESIDE, "escalation", "U"));
        bench.start(Map.of());
        bench.complete("I", Map.of());
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.complete("L", Map.of()).ended()).isTrue();
    }
}
