package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.caught;
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

/** Events that stand in the flow, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversFlowTest {
    private static final String MESSAGE = "<bpmn:message id=\"M\" name=\"answer\"/>";
    private static final String SIGNAL = "<bpmn:signal id=\"X\" name=\"alarm\"/>";
    private final EngineBench bench = new EngineBench();

    private static String row(String roots, String middle, String... ids) {
        String[] all = new String[ids.length + 3];
        all[0] = "S";
        System.arraycopy(ids, 0, all, 1, ids.length);
        all[ids.length + 1] = "Z";
        all[ids.length + 2] = "E";
        return Bpmn.process(roots, start() + middle + user("Z") + end("E") + chain(all));
    }

    @Test
    @Covers("event: start, none; end, none; intermediate throw, none")
    void eventsWithoutAKindArePassedThrough() {
        bench.process(row("", "<bpmn:intermediateThrowEvent id=\"N\" name=\"已登记\"/>", "N"));
        bench.start(Map.of());
        assertThat(bench.complete("Z", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("event: start, message")
    void aProcessThatADrawingBeginsByAMessageIsBegunByItsCase() {
        bench.process(row(MESSAGE, "", new String[0]).replace(start(), event("startEvent", "S", "", "message", "M")));
        bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("event: timer catch, duration")
    void aDurationIsWaitedFor() {
        bench.process(row("", timer("intermediateCatchEvent", "T", "", "PT5S"), "T"));
        bench.start(Map.of());
        assertThat(bench.after(Duration.ofSeconds(4))).isZero();
        bench.after(Duration.ofSeconds(1));
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("event: timer catch, date")
    void aDateIsWaitedFor() {
        bench.process(row("", timer("intermediateCatchEvent", "T", "", "timeDate", "2026-03-02T10:00:00+08:00"), "T"));
        bench.start(Map.of());
        assertThat(bench.after(Duration.ofMinutes(59))).isZero();
        bench.after(Duration.ofMinutes(1));
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("event: timer catch, cycle")
    void theFirstRoundOfACycleIsWaitedFor() {
        bench.process(row("", timer("intermediateCatchEvent", "T", "", "timeCycle", "R3/PT1H"), "T"));
        bench.start(Map.of());
        bench.after(Duration.ofHours(1));
        assertThat(bench.steps()).containsExactly("Z");
        assertThat(((MemoryStore) bench.store).timers).isEmpty();
    }

    @Test
    @Covers("event: message catch")
    void aMessageIsWaitedFor() {
        bench.process(row(MESSAGE, caught("C", "message", "M"), "C"));
        String id = bench.start(Map.of());
        bench.engine.message(id, "answer", Map.of("reply", "yes"));
        assertThat(bench.at("Z").variables()).containsEntry("reply", "yes");
    }

    @Test
    @Covers("event: message throw; end, message")
    void aMessageIsThrownToTheProcessesOfTheCase() {
        String two = "<bpmn:message id=\"N\" name=\"over\"/>" + MESSAGE;
        bench.process(row(two, caught("C", "message", "M") + caught("D", "message", "N"), "C", "D"));
        bench.text(
                "process",
                "thrower",
                Bpmn.process(
                        two,
                        start()
                                + event(
                                        "intermediateThrowEvent",
                                        "T",
                                        " gridloom:in=\"reply=category\"",
                                        "message",
                                        "M")
                                + user("Y")
                                + event("endEvent", "F", "", "message", "N")
                                + chain("S", "T", "Y", "F")));
        bench.start(Map.of());
        bench.start(EngineBench.TOWN, "thrower", Map.of("category", "road"));
        assertThat(bench.steps()).containsExactly("Y");
        assertThat(bench.complete("Y", Map.of()).ended()).isTrue();
        assertThat(bench.at("Z").variables()).containsEntry("reply", "road");
    }

    @Test
    @Covers("event: signal catch; signal throw; end, signal")
    void aSignalIsHeardByAllWhoWait() {
        String two = "<bpmn:signal id=\"Y\" name=\"over\"/>" + SIGNAL;
        bench.process(row(two, caught("C", "signal", "X") + caught("D", "signal", "Y"), "C", "D"));
        bench.text(
                "process",
                "thrower",
                Bpmn.process(
                        two,
                        start()
                                + event("intermediateThrowEvent", "T", "", "signal", "X")
                                + event("endEvent", "F", "", "signal", "Y")
                                + chain("S", "T", "F")));
        bench.start(Map.of());
        bench.start(Map.of());
        bench.start(EngineBench.TOWN, "thrower", Map.of());
        assertThat(bench.steps()).containsExactly("Z", "Z");
    }

    @Test
    @Covers("event: conditional catch")
    void aConditionIsWaitedFor() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/>"
                + Bpmn.condition("intermediateCatchEvent", "W", "", "amount > 5")
                + user("A") + user("B") + user("Z") + end("E") + end("E2") + chain("S", "G", "A", "B", "E2")
                + chain("G", "W", "Z", "E")));
        bench.start(Map.of("amount", 1));
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of("amount", 6));
        assertThat(bench.steps()).containsExactly("B", "Z");
        bench.start(Map.of("amount", 9));
        assertThat(bench.steps()).containsExactly("A", "B", "Z", "Z");
    }

    @Test
    @Covers("event: link")
    void aLinkIsAnArrowInTwoPieces() {
        bench.process(Bpmn.process(start() + user("A") + user("Z") + end("E") + link("intermediateThrowEvent", "L1")
                + link("intermediateThrowEvent", "L2") + link("intermediateCatchEvent", "L3")
                + "<bpmn:exclusiveGateway id=\"G\" default=\"G_L1\"/>" + chain("S", "A", "G", "L1")
                + flow("G", "L2", "ok = true")
                + chain("L3", "Z", "E")));
        bench.start(Map.of());
        bench.complete("A", Map.of("ok", true));
        assertThat(bench.steps()).containsExactly("Z");
        assertThat(bench.complete("Z", Map.of()).ended()).isTrue();
    }

    private static String link(String tag, String id) {
        return "<bpmn:" + tag + " id=\"" + id + "\"><bpmn:linkEventDefinition id=\"" + id + "d\" name=\"续\"/></bpmn:"
                + tag + ">";
    }

    @Test
    @Covers("event: end, terminate")
    void aTerminatingEndWithdrawsEverything() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + end("E")
                + "<bpmn:endEvent id=\"T\"><bpmn:terminateEventDefinition id=\"td\"/></bpmn:endEvent>"
                + chain("S", "G", "A", "E") + chain("G", "B", "T")));
        bench.start(Map.of());
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
        assertThat(bench.log).contains("withdrawn A");
    }

    @Test
    @Covers("event: end, terminate, in a sub-process")
    void aTerminatingEndInsideEndsTheSubProcessOnly() {
        bench.process(row(
                "",
                "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/><bpmn:parallelGateway id=\"g2\"/>" + user("A")
                        + user("B") + end("e2")
                        + "<bpmn:endEvent id=\"t2\"><bpmn:terminateEventDefinition id=\"td\"/></bpmn:endEvent>"
                        + chain("s2", "g2", "A", "e2") + chain("g2", "B", "t2") + "</bpmn:subProcess>",
                "P"));
        bench.start(Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
        assertThat(bench.log).contains("withdrawn A");
    }
}
