package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

/** What may be drawn and how it runs. */
class FeaturesTest {
    private final EngineBench bench = new EngineBench();

    @Test
    void aPersonsStepOpensWithItsMeaningAndGivesBackOnlyItsOutputs() {
        bench.process(Bpmn.process(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E")));
        bench.start(Map.of("category", "road"));
        var opened = bench.at("A");
        assertThat(opened.step().form()).contains("f-A");
        assertThat(opened.step().posts()).containsExactly("clerk");
        assertThat(opened.variables()).containsEntry("category", "road").containsEntry("limit", "10");
        var advanced = bench.complete("A", Map.of("amount", 7, "category", "other"));
        assertThat(advanced.variables()).containsEntry("amount", 7).containsEntry("category", "road");
        assertThat(bench.complete("B", Map.of("outcome", "handled")).ended()).isTrue();
        assertThat(bench.log).endsWith("completed B", "ended leg-1 handled");
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void aChoiceFollowsItsConditionElseItsDefault() {
        bench.process(Bpmn.process(start() + "<bpmn:exclusiveGateway id=\"G\" default=\"G_B\"/>" + user("A") + user("B")
                + end("E") + flow("S", "G") + flow("G", "A", "amount > 10") + flow("G", "B") + flow("A", "E")
                + flow("B", "E")));
        bench.start(Map.of("amount", 11));
        assertThat(bench.steps()).containsExactly("A");
        bench.start(Map.of("amount", 9));
        assertThat(bench.steps()).containsExactly("A", "B");
    }

    @Test
    void parallelBranchesJoin() {
        bench.process(Bpmn.process(
                start() + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>" + user("A") + user("B")
                        + user("C") + end("E") + chain("S", "G", "A", "J", "C", "E") + chain("G", "B", "J")));
        bench.start(Map.of());
        bench.complete("B", Map.of());
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("C");
    }

    @Test
    void aLoopOpensTheStepAgainUnderANewId() {
        bench.process(Bpmn.process(start() + user("A") + "<bpmn:exclusiveGateway id=\"G\" default=\"G_A\"/>" + end("E")
                + flow("S", "A") + flow("A", "G") + flow("G", "A") + flow("G", "E", "ok = true")));
        bench.start(Map.of());
        String first = bench.at("A").taskId();
        bench.complete("A", Map.of("ok", false));
        assertThat(bench.at("A").taskId()).isNotEqualTo(first);
        assertThat(bench.complete("A", Map.of("ok", true)).ended()).isTrue();
    }

    @Test
    void aTimerOnAStepWithdrawsItWhenItIsDue() {
        bench.process(Bpmn.process(start()
                + user("A")
                + user("L")
                + end("E")
                + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"A\"", "PT2H")
                + chain("S", "A", "E")
                + chain("T", "L", "E2")));
        bench.start(Map.of());
        assertThat(bench.after(Duration.ofMinutes(119))).isZero();
        assertThat(bench.after(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("L");
        assertThat(bench.log).contains("withdrawn A");
        assertThat(((MemoryStore) bench.store).timers).isEmpty();
    }

    @Test
    void aTimerBetweenStepsHoldsTheTokenAndCompletingAStepCancelsItsTimer() {
        bench.process(Bpmn.process(start()
                + user("A")
                + end("E")
                + timer("intermediateCatchEvent", "T", "", "PT5S")
                + chain("S", "T", "A", "E")));
        bench.start(Map.of());
        assertThat(bench.steps()).isEmpty();
        bench.after(Duration.ofSeconds(5));
        assertThat(bench.steps()).containsExactly("A");
    }

    @Test
    void aMessageReachesTheInstanceThatWaitsForItAndNoOther() {
        bench.process(Bpmn.process(
                "<bpmn:message id=\"M\" name=\"answer\"/>",
                start()
                        + "<bpmn:intermediateCatchEvent id=\"C\" gridloom:out=\"reply\"><bpmn:messageEventDefinition id=\"d\""
                        + " messageRef=\"M\"/></bpmn:intermediateCatchEvent>" + user("A") + end("E")
                        + chain("S", "C", "A", "E")));
        String id = bench.start(Map.of());
        assertThatThrownBy(() -> bench.engine.message(id, "other", Map.of())).hasMessageContaining("NOT_WAITING_FOR");
        bench.engine.message(id, "answer", Map.of("reply", "yes", "amount", 3));
        assertThat(bench.at("A").variables()).containsEntry("reply", "yes").doesNotContainKey("amount");
        assertThatThrownBy(() -> bench.engine.message(id, "answer", Map.of())).isInstanceOf(Problem.class);
    }

    @Test
    void aSignalReachesEveryoneBelowTheNode() {
        bench.process(Bpmn.process(
                "<bpmn:signal id=\"X\" name=\"alarm\"/>",
                start() + "<bpmn:intermediateCatchEvent id=\"C\"><bpmn:signalEventDefinition id=\"d\" signalRef=\"X\"/>"
                        + "</bpmn:intermediateCatchEvent>" + user("A") + end("E") + chain("S", "C", "A", "E")));
        bench.start(Map.of());
        bench.start(Map.of());
        bench.engine.signal(org.gridloom.tenant.TenantPath.of("steps/other"), "alarm", Map.of());
        assertThat(bench.steps()).isEmpty();
        bench.engine.signal(EngineBench.COUNTY, "alarm", Map.of());
        assertThat(bench.steps()).containsExactly("A", "A");
    }

    @Test
    void aSubProcessAndARepeatedStepRunInside() {
        bench.process(Bpmn.process(start() + "<bpmn:subProcess id=\"P\"><bpmn:startEvent id=\"s2\"/>" + user("A")
                + end("e2") + chain("s2", "A", "e2") + "</bpmn:subProcess>"
                + user("B")
                        .replace(
                                "/>",
                                "><bpmn:multiInstanceLoopCharacteristics gridloom:collection=\"list\""
                                        + " gridloom:elementVariable=\"each\"/></bpmn:userTask>")
                + end("E") + chain("S", "P", "B", "E")));
        bench.start(Map.of("list", List.of("x", "y")));
        bench.complete("A", Map.of("amount", 1));
        assertThat(bench.open.values().stream().map(s -> s.variables().get("each")))
                .containsExactly("x", "y");
        bench.complete("B", Map.of());
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
    }

    @Test
    void aTerminatingEndWithdrawsTheOtherBranch() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + end("E")
                + "<bpmn:endEvent id=\"T\"><bpmn:terminateEventDefinition id=\"td\"/></bpmn:endEvent>"
                + chain("S", "G", "A", "E") + chain("G", "B", "T")));
        bench.start(Map.of());
        assertThat(bench.complete("B", Map.of()).ended()).isTrue();
        assertThat(bench.log).contains("withdrawn A");
    }

    @Test
    void aHandOverRunsUnderTheReceiverAndItsOutcomeComesBack() {
        bench.process(Bpmn.process(
                start() + call(" gridloom:handOver=\"up\"") + user("Z") + end("E") + chain("S", "H", "Z", "E")));
        bench.text("process", "leg", Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        String parent = bench.start(Map.of("category", "road"));
        var child = bench.at("A");
        assertThat(child.node()).isEqualTo(EngineBench.COUNTY);
        assertThat(child.bundle()).isEqualTo("b2");
        assertThat(child.legId()).isEqualTo("leg-2");
        assertThat(child.variables()).containsEntry("level", "county").containsEntry("category", "road");
        assertThat(child.instanceId()).isNotEqualTo(parent);
        bench.complete("A", Map.of("outcome", "handled"));
        assertThat(bench.at("Z").variables()).containsEntry("outcome", "handled");
        assertThat(bench.log).contains("ended leg-2 handled");
    }

    private static String call(String more) {
        return "<bpmn:callActivity id=\"H\" calledElement=\"leg\" gridloom:in=\"category\" gridloom:out=\"outcome\""
                + more + "/>";
    }

    @Test
    void aPlainCallStaysInItsLegAndCancellingTheParentEndsIt() {
        bench.process(Bpmn.process(start() + call("") + end("E") + chain("S", "H", "E")));
        bench.text("process", "leg", Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        String parent = bench.start(Map.of());
        assertThat(bench.at("A").legId()).isEqualTo("leg-1");
        bench.engine.cancel(parent, "merged");
        assertThat(bench.steps()).isEmpty();
        assertThat(bench.log).contains("withdrawn A", "ended leg-1 cancelled");
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void aReturnOpensThePassedStepAndWithdrawsWhatCameAfter() {
        bench.process(
                Bpmn.process(start() + user("A") + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                        + user("B") + user("C") + user("D") + end("E") + chain("S", "A", "G", "B", "J", "D", "E")
                        + chain("G", "C", "J")));
        String id = bench.start(Map.of());
        bench.complete("A", Map.of());
        bench.complete("B", Map.of());
        String c = bench.at("C").taskId();
        assertThatThrownBy(() -> bench.moves.back(id, c, "D")).hasMessageContaining("CANNOT_RETURN_THERE");
        assertThatThrownBy(() -> bench.moves.back(id, c, "B")).hasMessageContaining("CANNOT_RETURN_THERE");
        bench.moves.back(id, c, "A");
        assertThat(bench.steps()).containsExactly("A");
        bench.complete("A", Map.of());
        assertThat(bench.steps()).containsExactly("B", "C");
        bench.complete("B", Map.of());
        bench.complete("C", Map.of());
        bench.complete("D", Map.of());
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @Test
    void anEndedStepAndAnUnknownVariableAreRefused() {
        bench.process(Bpmn.process(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E")));
        String id = bench.start(Map.of());
        String task = bench.at("A").taskId();
        bench.complete("A", Map.of());
        assertThatThrownBy(() -> bench.engine.complete(id, task, Map.of())).hasMessageContaining("TASK_CONFLICT");
        assertThatThrownBy(() -> bench.start(Map.of("phone", 1))).hasMessageContaining("VARIABLE_NOT_DECLARED");
        assertThat(bench.engine.find(id).orElseThrow().open())
                .extracting("step")
                .containsExactly("B");
    }
}
