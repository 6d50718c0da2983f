package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Repeated activities, one test a row of the coverage table. */
@ExtendWith(CoverageBook.class)
class CoversRepeatedTest {
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
}
