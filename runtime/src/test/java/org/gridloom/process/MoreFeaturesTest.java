package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules inside a process, and the events that cut across its flow. */
class MoreFeaturesTest {
    static final String LIMITS = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="limits" namespace="urn:limits">
              <inputData id="i" name="urgency"><variable id="iv" name="urgency" typeRef="string"/></inputData>
              <decision id="d1" name="limit"><variable id="dv" name="limit" typeRef="string"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="c"><inputExpression id="e" typeRef="string"><text>urgency</text></inputExpression></input>
                  <output id="o" name="limit" typeRef="string"/>
                  <rule id="r1"><inputEntry id="a1"><text>"high"</text></inputEntry><outputEntry id="b1"><text>"8wh"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="a2"><text>-</text></inputEntry><outputEntry id="b2"><text>"5wd"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String DISPATCH = """
            package rules;
            import java.util.Map;
            global java.util.List results;
            rule "road" when $m : Map( this["category"] == "road" ) then results.add(Map.of("unit", "roads")); end
            """;

    private final EngineBench bench = new EngineBench();

    private MemoryStore store() {
        return (MemoryStore) bench.store;
    }

    @Test
    void aDecisionTableDecidesInsideTheProcess() {
        bench.text("decision", "limits", LIMITS);
        bench.process(Bpmn.process(start() + "<bpmn:businessRuleTask id=\"R\" gridloom:decision=\"limits\""
                + " gridloom:in=\"urgency\" gridloom:out=\"reply=limit\"/>" + user("A") + end("E")
                + chain("S", "R", "A", "E")));
        bench.start(Map.of("urgency", "high"));
        assertThat(bench.at("A").variables()).containsEntry("reply", "8wh");
    }

    @Test
    void aRuleSetDecidesInsideTheProcess() {
        bench.text("ruleset", "dispatch", DISPATCH);
        bench.process(Bpmn.process(start() + "<bpmn:businessRuleTask id=\"R\" gridloom:ruleset=\"dispatch\""
                + " gridloom:out=\"unitId=unit\"/>" + user("A") + end("E") + chain("S", "R", "A", "E")));
        bench.start(Map.of("category", "road"));
        assertThat(bench.at("A").variables()).containsEntry("unitId", "roads");
        bench.open.clear();
        bench.start(Map.of("category", "water"));
        assertThat(bench.at("A").variables()).doesNotContainKey("unitId");
    }

    @Test
    void aDecisionThatIsMissingRefusesTheStepAndNamesIt() {
        bench.process(Bpmn.process(start() + "<bpmn:businessRuleTask id=\"R\" gridloom:decision=\"gone\"/>" + end("E")
                + chain("S", "R", "E")));
        assertThatThrownBy(() -> bench.start(Map.of())).hasMessageContaining("DECISION_NOT_FOUND");
    }

    @Test
    void anInclusiveChoiceOpensWhatHoldsAndJoinsWhatItOpened() {
        bench.process(Bpmn.process(start() + "<bpmn:inclusiveGateway id=\"G\" default=\"G_C\"/>"
                + "<bpmn:inclusiveGateway id=\"J\"/>" + user("A") + user("B") + user("C") + user("Z") + end("E")
                + flow("S", "G") + flow("G", "A", "amount > 1") + flow("G", "B", "amount > 5") + flow("G", "C")
                + chain("A", "J", "Z", "E") + chain("B", "J") + chain("C", "J")));
        bench.start(Map.of("amount", 9));
        assertThat(bench.steps()).containsExactly("A", "B");
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("B");
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("Z");
        bench.complete("Z", Map.of());
        bench.start(Map.of("amount", 3));
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of());
        bench.complete("Z", Map.of());
        bench.start(Map.of("amount", 0));
        assertThat(bench.steps()).containsExactly("C");
    }

    @Test
    void anInterruptingEventSubProcessTakesOverFromEverything() {
        bench.process(withEventSubProcess(""));
        String id = bench.start(Map.of());
        assertThat(bench.steps()).containsExactly("A", "B");
        bench.engine.message(id, "stop", Map.of("reply", "why"));
        assertThat(bench.steps()).containsExactly("K");
        assertThat(bench.at("K").variables()).containsEntry("reply", "why");
        assertThat(bench.log).contains("withdrawn A", "withdrawn B");
        assertThat(bench.complete("K", Map.of("outcome", "stopped")).ended()).isTrue();
        assertThat(bench.log).endsWith("ended leg-1 stopped");
        assertThat(store().rows).isEmpty();
    }

    @Test
    void anotherEventSubProcessRunsBesideTheRest() {
        bench.process(withEventSubProcess(" isInterrupting=\"false\""));
        String id = bench.start(Map.of());
        bench.engine.message(id, "stop", Map.of());
        assertThat(bench.steps()).containsExactly("A", "B", "K");
        bench.complete("K", Map.of());
        bench.complete("A", Map.of());
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
    }

    private static String withEventSubProcess(String more) {
        return Bpmn.process(
                "<bpmn:message id=\"M\" name=\"stop\"/>",
                start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("A") + user("B")
                        + end("E")
                        + chain("S", "G", "A", "J", "E") + chain("G", "B", "J")
                        + "<bpmn:subProcess id=\"P\" triggeredByEvent=\"true\">"
                        + event("startEvent", "s2", more + " gridloom:out=\"reply\"", "message", "M") + user("K")
                        + end("e2")
                        + chain("s2", "K", "e2") + "</bpmn:subProcess>");
    }

    @Test
    void anErrorFromInsideASubProcessIsCaughtOutside() {
        bench.process(Bpmn.process(
                "<bpmn:error id=\"X\" errorCode=\"BROKEN\"/>",
                start() + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>" + user("A")
                        + event("endEvent", "e2", "", "error", "X") + chain("s2", "A", "e2") + "</bpmn:subProcess>"
                        + event("boundaryEvent", "C", " attachedToRef=\"P\"", "error", "X") + user("R") + end("E")
                        + end("E2")
                        + chain("S", "P", "E") + chain("C", "R", "E2")));
        bench.start(Map.of());
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("R");
        assertThat(bench.complete("R", Map.of()).ended()).isTrue();
    }

    @Test
    void aReminderRepeatsBesideTheStepAndEndsWithIt() {
        bench.process(Bpmn.process(start()
                + user("A")
                + user("R")
                + end("E")
                + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"A\" cancelActivity=\"false\"", "timeCycle", "R3/PT1H")
                + chain("S", "A", "E")
                + chain("T", "R", "E2")));
        bench.start(Map.of());
        for (int i = 0; i < 2; i++) {
            assertThat(bench.after(Duration.ofHours(1))).isEqualTo(1);
        }
        assertThat(bench.steps()).containsExactly("A", "R", "R");
        bench.complete("R", Map.of());
        bench.complete("R", Map.of());
        assertThat(bench.complete("A", Map.of()).ended()).isTrue();
        assertThat(store().timers).isEmpty();
    }

    @Test
    void aThrownSignalIsHeardAtTheNodeAndBelowItOnly() {
        String signal = "<bpmn:signal id=\"X\" name=\"alarm\"/>";
        bench.process(Bpmn.process(
                signal, start() + Bpmn.caught("C", "signal", "X") + user("A") + end("E") + chain("S", "C", "A", "E")));
        bench.text(
                "process",
                "thrower",
                Bpmn.process(
                        signal,
                        start()
                                + event("intermediateThrowEvent", "W", "", "signal", "X")
                                + end("E")
                                + chain("S", "W", "E")));
        bench.start(EngineBench.TOWN, "p", Map.of());
        bench.start(EngineBench.OTHER_TOWN, "p", Map.of());
        bench.start(EngineBench.TOWN, "thrower", Map.of());
        assertThat(bench.steps()).containsExactly("A");
        bench.start(EngineBench.COUNTY, "thrower", Map.of());
        assertThat(bench.steps()).containsExactly("A", "A");
    }

    @Test
    void aStepForEachOfAListMayComeOneAfterTheOther() {
        bench.process(Bpmn.process(start()
                + user("B")
                        .replace(
                                "/>",
                                "><bpmn:multiInstanceLoopCharacteristics"
                                        + " isSequential=\"true\" gridloom:collection=\"list\" gridloom:elementVariable=\"each\"/></bpmn:userTask>")
                + end("E")
                + chain("S", "B", "E")));
        bench.start(Map.of("list", List.of("x", "y")));
        assertThat(bench.open.values())
                .extracting(s -> s.variables().get("each"))
                .containsExactly("x");
        bench.complete("B", Map.of());
        assertThat(bench.open.values())
                .extracting(s -> s.variables().get("each"))
                .containsExactly("y");
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
    }

    @Test
    void aReturnGoesBackOverAChoiceAndStopsTheTimersOnTheWay() {
        bench.process(Bpmn.process(start() + user("A") + "<bpmn:exclusiveGateway id=\"G\" default=\"G_C\"/>" + user("B")
                + user("C") + user("L") + end("E") + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"B\"", "PT2H") + flow("S", "A") + flow("A", "G")
                + flow("G", "B", "ok = true") + flow("G", "C") + flow("B", "E") + flow("C", "E")
                + chain("T", "L", "E2")));
        String id = bench.start(Map.of());
        bench.complete("A", Map.of("ok", true));
        assertThat(store().timers).hasSize(1);
        bench.restart();
        bench.moves.back(id, bench.at("B").taskId(), "A");
        assertThat(bench.steps()).containsExactly("A");
        assertThat(store().timers).isEmpty();
        bench.complete("A", Map.of("ok", false));
        assertThat(bench.steps()).containsExactly("C");
        assertThat(bench.complete("C", Map.of()).ended()).isTrue();
    }
}
