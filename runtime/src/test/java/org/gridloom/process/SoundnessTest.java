package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.process.net.Net;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.junit.jupiter.api.Test;

/** What of a drawing can never end, or would do a step twice, is found, with the way there; what is sound is not touched. */
class SoundnessTest {
    private static final String SPLIT = "<bpmn:parallelGateway id=\"G\"/>";
    private static final String JOIN = "<bpmn:parallelGateway id=\"J\"/>";

    private static List<Finding> findings(String text) {
        return ProcessLinter.lint(text, (kind, name) -> true);
    }

    private static List<String> codes(String text) {
        return findings(text).stream().map(f -> f.code() + " " + f.pointer()).toList();
    }

    private static Net net(String text) throws Exception {
        return WorkflowNet.of(Drawn.read(Xml.parse(text).getDocumentElement()));
    }

    private static List<String> trace(Finding finding) {
        return List.of(String.valueOf(finding.facts().get("trace")).split(" → "));
    }

    /** A choice inside a parallel branch leads past the join. */
    private static String stuck() {
        return Bpmn.process(start() + SPLIT + JOIN + user("A") + user("B") + user("C") + end("E") + end("E2")
                + "<bpmn:exclusiveGateway id=\"X\" default=\"X_J\"/>" + chain("S", "G", "A", "X", "J", "E")
                + chain("G", "B", "J") + flow("X", "C", "ok = true") + flow("C", "E2"));
    }

    @Test
    void aJoinThatWaitsInVainIsFoundWithTheShortestWayThere() throws Exception {
        var found = findings(stuck());
        assertThat(found).extracting(Finding::code).containsExactly("BPMN_DEADLOCK");
        assertThat(found.get(0).pointer()).isEqualTo("J");
        assertThat(trace(found.get(0))).contains("A", "B", "X", "X_C", "C", "E2");
        Net net = net(stuck());
        assertThat(net.replay(trace(found.get(0))))
                .anyMatch(left -> !left.isEmpty()
                        && net.steps().stream().noneMatch(s -> left.keySet().containsAll(s.takes())));
    }

    @Test
    void theWayThereGoesTheSameOnTheEngine() {
        var trace = trace(findings(stuck()).get(0));
        var bench = new EngineBench();
        bench.process(stuck());
        String id = bench.start(Map.of());
        trace.stream()
                .filter(e -> e.length() == 1 && "ABC".contains(e))
                .forEach(step -> bench.complete(step, Map.of("ok", true)));
        assertThat(bench.steps()).isEmpty();
        assertThat(bench.engine.find(id)).isPresent();
    }

    @Test
    void parallelBranchesThatMeetWithoutAJoinAreFound() throws Exception {
        String text = Bpmn.process(start()
                + SPLIT
                + user("A")
                + user("B")
                + user("Z")
                + end("E")
                + chain("S", "G", "A", "Z", "E")
                + chain("G", "B", "Z"));
        var found = findings(text);
        assertThat(codes(text)).containsExactly("BPMN_UNSYNCHRONISED Z");
        assertThat(net(text).replay(trace(found.get(0)))).anyMatch(m -> m.containsValue(2));
    }

    @Test
    void thePersonReadsTheLabelAndTheKindOfTheBox() {
        String text = Bpmn.process(start()
                + SPLIT
                + user("A")
                + user("B")
                + user("Z")
                + end("E")
                + chain("S", "G", "A", "Z", "E")
                + chain("G", "B", "Z"));
        var found = findings(text).get(0);
        assertThat(new Messages().finding(found, Locale.CHINESE)).startsWith("用户任务“步骤 Z”会同时到达两次");
        assertThat(new Messages().finding(found, Locale.ENGLISH)).startsWith("user task \"步骤 Z\" is reached twice");
    }

    @Test
    void goingInCirclesForEverIsFound() {
        String text = Bpmn.process(
                "<bpmn:error id=\"X\" errorCode=\"BROKEN\"/>",
                start() + "<bpmn:subProcess id=\"Q\"><bpmn:startEvent id=\"s2\"/>" + user("A") + end("e2")
                        + chain("s2", "A", "e2") + "</bpmn:subProcess>"
                        + event("boundaryEvent", "C", " attachedToRef=\"Q\"", "error", "X") + user("B") + end("E")
                        + chain("S", "Q", "B", "Q") + chain("C", "E"));
        var found = findings(text);
        assertThat(found).extracting(Finding::code).contains("BPMN_LIVELOCK", "BPMN_NEVER_DONE");
    }

    @Test
    void whatIsDrawnProperlyHasNoFinding() {
        assertThat(codes(Bpmn.process(start() + SPLIT + JOIN + user("A") + user("B") + user("C") + user("L") + end("E")
                                + end("E2")
                                + timer("boundaryEvent", "T", " attachedToRef=\"A\" cancelActivity=\"false\"", "PT2H")
                                + chain("S", "G", "A", "J", "C", "E") + chain("G", "B", "J") + chain("T", "L", "E2")
                                + "<bpmn:exclusiveGateway id=\"X\" default=\"X_C\"/>")
                        .replace("sourceRef=\"C\" targetRef=\"E\"", "sourceRef=\"C\" targetRef=\"X\"")
                        .replace("</bpmn:process>", flow("X", "E", "ok") + flow("X", "C") + "</bpmn:process>")))
                .isEmpty();
    }

    @Test
    void anEventThatTakesABranchAwayFromItsJoinIsFound() {
        assertThat(codes(Bpmn.process(start()
                        + SPLIT
                        + JOIN
                        + user("A")
                        + user("B")
                        + user("L")
                        + end("E")
                        + end("E2")
                        + timer("boundaryEvent", "T", " attachedToRef=\"A\"", "PT2H")
                        + chain("S", "G", "A", "J", "E")
                        + chain("G", "B", "J")
                        + chain("T", "L", "E2"))))
                .containsExactly("BPMN_DEADLOCK J");
    }

    @Test
    void anInclusiveJoinWaitsOnlyForWhatCanStillCome() {
        assertThat(codes(Bpmn.process(start()
                        + "<bpmn:inclusiveGateway id=\"G\" default=\"G_C\"/><bpmn:inclusiveGateway id=\"J\"/>"
                        + user("A") + user("B") + user("C") + end("E") + flow("S", "G")
                        + flow("G", "A", "urgency = \"high\"") + flow("G", "B", "level = \"county\"") + flow("G", "C")
                        + chain("A", "J", "E") + chain("B", "J") + chain("C", "J"))))
                .isEmpty();
    }

    @Test
    void anErrorThatNobodyThrowsIsNeverCaught() {
        assertThat(codes(Bpmn.process(
                        "<bpmn:error id=\"X\" errorCode=\"BROKEN\"/>",
                        start() + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>" + user("A") + end("e2")
                                + chain("s2", "A", "e2") + "</bpmn:subProcess>"
                                + event("boundaryEvent", "C", " attachedToRef=\"P\"", "error", "X") + user("R")
                                + end("E")
                                + end("E2") + chain("S", "P", "E") + chain("C", "R", "E2"))))
                .contains("BPMN_NEVER_DONE R");
    }

    @Test
    void subProcessesEndWhenAllInsideHasEnded() {
        assertThat(codes(Bpmn.process(
                        "<bpmn:error id=\"X\" errorCode=\"BROKEN\"/><bpmn:message id=\"M\" name=\"stop\"/>",
                        start()
                                + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/><bpmn:parallelGateway id=\"g2\"/>"
                                + user("A") + user("B") + end("e2") + event("endEvent", "e3", "", "error", "X")
                                + chain("s2", "g2", "A", "e2") + chain("g2", "B", "e3") + "</bpmn:subProcess>"
                                + event("boundaryEvent", "C", " attachedToRef=\"P\"", "error", "X") + user("R")
                                + end("E")
                                + end("E2") + chain("S", "P", "E") + chain("C", "R", "E2")
                                + "<bpmn:subProcess id=\"Q\" triggeredByEvent=\"true\">"
                                + event("startEvent", "s4", "", "message", "M") + user("K") + end("e4")
                                + chain("s4", "K", "e4") + "</bpmn:subProcess>")))
                .containsExactly("BPMN_NEVER_DONE P", "BPMN_NEVER_DONE E");
    }
}
