package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks, sub-processes and call activities, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversTasksTest {
    private final EngineBench bench = new EngineBench();

    private static String row(String middle, String id) {
        return Bpmn.process(start() + middle + user("Z") + end("E") + chain("S", id, "Z", "E"));
    }

    @Test
    @Covers("task: user task")
    void aUserTaskWaitsForAPerson() {
        bench.process(row(user("A"), "A"));
        bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of("amount", 3));
        assertThat(bench.at("Z").variables()).containsEntry("amount", 3);
    }

    @Test
    @Covers("task: service task")
    void aServiceTaskWritesItsCallDownAndWaitsForTheAnswer() {
        bench.process(row(
                "<bpmn:serviceTask id=\"C\" gridloom:connector=\"hotline\" gridloom:in=\"category\" gridloom:out=\"reply\"/>",
                "C"));
        String id = bench.start(Map.of("category", "road"));
        var call = ((MemoryStore) bench.store).calls.values().iterator().next();
        assertThat(call.request()).isEqualTo("{\"category\":\"road\"}");
        bench.engine.complete(id, call.id(), Map.of("reply", "taken"));
        assertThat(bench.at("Z").variables()).containsEntry("reply", "taken");
    }

    @Test
    @Covers("task: business rule task")
    void aBusinessRuleTaskDecides() {
        bench.text("decision", "limits", MoreFeaturesTest.LIMITS);
        bench.process(row(
                "<bpmn:businessRuleTask id=\"R\" gridloom:decision=\"limits\" gridloom:in=\"urgency\""
                        + " gridloom:out=\"reply=limit\"/>",
                "R"));
        bench.start(Map.of("urgency", "high"));
        assertThat(bench.at("Z").variables()).containsEntry("reply", "8wh");
    }

    @Test
    @Covers("task: send task, to the processes of the case; receive task")
    void aSendTaskReachesTheProcessOfTheSameCaseThatWaits() {
        String message = "<bpmn:message id=\"M\" name=\"answer\"/>";
        bench.process(Bpmn.process(
                message,
                start() + "<bpmn:receiveTask id=\"C\" messageRef=\"M\" gridloom:out=\"reply=category\"/>" + user("Z")
                        + end("E") + chain("S", "C", "Z", "E")));
        bench.text(
                "process",
                "sender",
                Bpmn.process(
                        message,
                        start() + "<bpmn:sendTask id=\"T\" messageRef=\"M\" gridloom:in=\"category\"/>" + user("Y")
                                + end("E") + chain("S", "T", "Y", "E")));
        bench.start(Map.of());
        assertThat(bench.steps()).isEmpty();
        bench.start(EngineBench.TOWN, "sender", Map.of("category", "road"));
        assertThat(bench.steps()).containsExactly("Y", "Z");
        assertThat(bench.at("Z").variables()).containsEntry("reply", "road");
    }

    @Test
    @Covers("task: send task, through a connector")
    void aSendTaskMayCallAConnector() {
        bench.process(row("<bpmn:sendTask id=\"C\" gridloom:connector=\"hotline\"/>", "C"));
        String id = bench.start(Map.of());
        var call = ((MemoryStore) bench.store).calls.values().iterator().next();
        bench.engine.complete(id, call.id(), Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("task: manual task and undefined task")
    void aManualTaskIsPassedThrough() {
        bench.process(Bpmn.process(start() + "<bpmn:manualTask id=\"M\" name=\"打电话\"/><bpmn:task id=\"N\"/>" + user("Z")
                + end("E") + chain("S", "M", "N", "Z", "E")));
        bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("task: script task")
    void aScriptTaskComputes() {
        bench.process(row(
                "<bpmn:scriptTask id=\"X\" scriptFormat=\"application/javascript\" gridloom:in=\"category\""
                        + " gridloom:out=\"reply=result\"><bpmn:script>return category + '!'</bpmn:script></bpmn:scriptTask>",
                "X"));
        bench.start(Map.of("category", "road"));
        assertThat(bench.at("Z").variables()).containsEntry("reply", "road!");
    }

    @Test
    @Covers("activity: sub-process")
    void aSubProcessIsOverWhenAllInsideIsOver() {
        bench.process(row(
                "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/><bpmn:parallelGateway id=\"g2\"/>" + user("A")
                        + user("B") + end("e2") + end("e3") + chain("s2", "g2", "A", "e2") + chain("g2", "B", "e3")
                        + "</bpmn:subProcess>",
                "P"));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("activity: call activity, in the same unit")
    void aCalledProcessRunsInItsLeg() {
        bench.process(row(
                "<bpmn:callActivity id=\"H\" calledElement=\"leg\" gridloom:out=\"outcome\" gridloom:in=\"category\"/>",
                "H"));
        bench.text("process", "leg", Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        bench.start(Map.of());
        bench.complete("A", Map.of("outcome", "handled"));
        assertThat(bench.at("Z").variables()).containsEntry("outcome", "handled");
    }

    @Test
    @Covers("activity: call activity, across tenants")
    void aHandOverRunsUnderTheReceiversConfiguration() {
        bench.process(row(
                "<bpmn:callActivity id=\"H\" calledElement=\"leg\" gridloom:handOver=\"up\" gridloom:in=\"category\""
                        + " gridloom:out=\"outcome\"/>",
                "H"));
        bench.text("b2/process", "leg", Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        bench.start(Map.of("category", "road"));
        assertThat(bench.at("A").node()).isEqualTo(EngineBench.COUNTY);
        bench.complete("A", Map.of("outcome", "partly"));
        assertThat(bench.at("Z").variables()).containsEntry("outcome", "partly");
    }
}
