package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks, call activities and repeated activities, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversTasksTest {
    private final EngineBench bench = new EngineBench();

    private static String row(String middle, String id) {
        return Bpmn.process(start() + middle + user("Z") + end("E") + chain("S", id, "Z", "E"));
    }

    private static String each(String id, String attributes, String inside) {
        return user(id).replace(
                        "/>",
                        "><bpmn:multiInstanceLoopCharacteristics" + attributes + ">" + inside
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
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

    @Test
    @Covers("multi-instance: parallel, over a list named by loopDataInputRef")
    void aStepForEachOfAListAllAtOnce() {
        bench.process(row(
                each(
                        "B",
                        "",
                        "<bpmn:loopDataInputRef>list</bpmn:loopDataInputRef><bpmn:inputDataItem id=\"i\" name=\"each\"/>"),
                "B"));
        bench.start(Map.of("list", List.of("x", "y")));
        assertThat(bench.open.values())
                .extracting(s -> s.variables().get("each"))
                .containsExactlyInAnyOrder("x", "y");
        bench.complete("B", Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("multi-instance: sequential, over a list")
    void aStepForEachOfAListOneAfterTheOther() {
        bench.process(row(each("B", " isSequential=\"true\" gridloom:collection=\"list\"", ""), "B"));
        bench.start(Map.of("list", List.of("x", "y")));
        assertThat(bench.at("B").variables()).containsEntry("item", "x");
        bench.complete("B", Map.of());
        assertThat(bench.at("B").variables()).containsEntry("item", "y");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("multi-instance: a number of times by loopCardinality")
    void aStepSoManyTimes() {
        bench.process(row(
                each(
                        "B",
                        "",
                        "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">amount + 1</bpmn:loopCardinality>"),
                "B"));
        bench.start(Map.of("amount", 2));
        assertThat(bench.steps()).containsExactly("B", "B", "B");
    }

    @Test
    @Covers("multi-instance: completionCondition ends it early")
    void aRepetitionEndsEarlyAndWithdrawsTheRest() {
        String until = "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">4</bpmn:loopCardinality>"
                + "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">nrOfCompletedInstances / nrOfInstances &gt;= 0.5"
                + "</bpmn:completionCondition>";
        bench.process(row(each("B", "", until), "B"));
        bench.start(Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("B", "B", "B");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
        assertThat(bench.log).filteredOn("withdrawn B"::equals).hasSize(2);
        assertThat(bench.complete("Z", Map.of()).ended()).isTrue();
    }

    @Test
    @Covers("multi-instance: completionCondition over data, sequential")
    void aRepetitionOneAfterTheOtherEndsWhenItsDataSays() {
        String until = "<bpmn:loopCardinality>5</bpmn:loopCardinality><bpmn:completionCondition>ok = true"
                + "</bpmn:completionCondition>";
        bench.process(row(each("B", " isSequential=\"true\"", until), "B"));
        bench.start(Map.of());
        bench.complete("B", Map.of("ok", false));
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of("ok", true));
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("multi-instance: sub-process")
    void aSubProcessForEachOfAList() {
        bench.process(row(
                "<bpmn:subProcess id=\"P\"><bpmn:multiInstanceLoopCharacteristics gridloom:collection=\"list\"/>"
                        + "<bpmn:startEvent id=\"s2\"/>" + user("A") + user("B") + end("e2")
                        + chain("s2", "A", "B", "e2")
                        + "</bpmn:subProcess>",
                "P"));
        bench.start(Map.of("list", List.of("x", "y")));
        assertThat(bench.steps()).containsExactly("A", "A");
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("A", "B");
        bench.complete("A", Map.of());
        bench.complete("B", Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
    }

    @Test
    @Covers("gateway: exclusive, with conditions and a default")
    void aChoiceTakesItsFirstConditionElseItsDefault() {
        bench.process(Bpmn.process(start() + "<bpmn:exclusiveGateway id=\"G\" default=\"G_B\"/>" + user("A") + user("B")
                + end("E") + flow("S", "G") + flow("G", "A", "amount > 10 and category = \"road\"") + flow("G", "B")
                + flow("A", "E") + flow("B", "E")));
        bench.start(Map.of("amount", 11, "category", "road"));
        assertThat(bench.steps()).containsExactly("A");
        bench.start(Map.of("amount", 11, "category", "tree"));
        assertThat(bench.steps()).containsExactly("A", "B");
    }
}
