package org.gridloom.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.process.migration.Choices.Clock;
import org.gridloom.process.migration.Plan.ClockMove;
import org.gridloom.process.migration.Plan.Fate;
import org.gridloom.process.migration.Shape.Arrow;
import org.gridloom.process.migration.Shape.Element;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** Why an instance cannot move, and what is lost when it does. */
class PlanMoveTest {
    private static final Token AT_A = Token.at("t1", "A", Token.Kind.STEP);

    /** Start, then these elements of the process in a row, then end. */
    private static Shape row(Map<String, Boolean> variables, Element... elements) {
        var all = new LinkedHashMap<String, Element>();
        var arrows = new ArrayList<Arrow>();
        all.put("S", Blocks.element("S", "startEvent", "p"));
        String last = "S";
        for (Element e : elements) {
            all.put(e.id(), e);
            if (e.host().isEmpty() && e.container().equals("p")) {
                arrows.add(new Arrow(last + "_" + e.id(), last, e.id(), false));
                last = e.id();
            }
        }
        all.put("E", Blocks.element("E", "endEvent", "p"));
        arrows.add(new Arrow(last + "_E", last, "E", false));
        return new Shape("p", all, arrows, variables);
    }

    private static Element step(String id, String limit) {
        return new Element(id, "受理", "userTask", "p", "", true, false, "", false, "", limit);
    }

    private static Element timer(String id, String time) {
        return new Element(id, "", "boundaryEvent", "p", "A", false, false, "timer " + time, false, "", "");
    }

    private static List<String> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aLimitIsKeptOrBegunAnewAsChosenAndStopsWhereThereIsNone() {
        var old = row(Map.of(), step("A", "accept"));
        var restart = new Choices(Map.of(), Map.of("A", Clock.RESTART), Clock.KEEP);
        assertThat(limit(old, row(Map.of(), step("A", "other")), Choices.NONE)).isEqualTo(Fate.KEEP);
        assertThat(limit(old, row(Map.of(), step("A", "other")), restart)).isEqualTo(Fate.RESTART);
        assertThat(limit(old, row(Map.of(), step("A", "")), Choices.NONE)).isEqualTo(Fate.STOP);
        assertThat(limit(row(Map.of(), step("A", "")), old, Choices.NONE)).isEqualTo(Fate.START);
    }

    private static Fate limit(Shape from, Shape to, Choices choices) {
        var plan = PlanMove.handle(from, to, List.of(AT_A), Set.of(), choices);
        assertThat(plan.possible()).isTrue();
        return plan.landings().get(0).limit();
    }

    @Test
    void timersGoByTheirIdsAndOneThatHasFiredDoesNotBeginAgain() {
        var running = new Token("t1", "A", Token.Kind.STEP, Set.of(), Set.of("T1"), false);
        var old = row(Map.of(), step("A", ""), timer("T1", "PT5H"), timer("fired", "PT1H"));
        var now = row(Map.of(), step("A", ""), timer("T1", "PT6H"), timer("fired", "PT1H"), timer("T2", "PT1H"));
        var plan = PlanMove.handle(old, now, List.of(running), Set.of(), Choices.NONE);
        assertThat(plan.landings().get(0).clocks())
                .containsExactlyInAnyOrder(new ClockMove("T1", "T1", Fate.KEEP), new ClockMove("", "T2", Fate.START));
        assertThat(codes(plan)).containsExactly("MIGRATION_TIMER_CHANGED");
        var without = PlanMove.handle(old, row(Map.of(), step("A", "")), List.of(running), Set.of(), Choices.NONE);
        assertThat(without.possible()).isTrue();
        assertThat(codes(without)).containsExactly("MIGRATION_TIMER_STOPS");
    }

    @Test
    void variablesThatAreLostOrHaveNoValueAreNamed() {
        var old = row(Map.of("amount", false), step("A", ""));
        var now = row(Map.of("sum", false, "limit", true), step("A", ""));
        var plan = PlanMove.handle(old, now, List.of(AT_A), Set.of("amount"), Choices.NONE);
        assertThat(plan.possible()).isTrue();
        assertThat(plan.dropped()).containsExactly("amount");
        assertThat(plan.missing()).containsExactly("sum");
        assertThat(codes(plan)).containsExactly("MIGRATION_VARIABLE_DROPPED", "MIGRATION_VARIABLE_MISSING");
    }

    @Test
    void aStepThatWentIntoASubProcessIsRefused() {
        var old = row(Map.of(), step("A", ""));
        var now = row(
                Map.of(),
                Blocks.element("P", "subProcess", "p"),
                new Element("A", "受理", "userTask", "P", "", true, false, "", false, "", ""));
        assertThat(codes(PlanMove.handle(old, now, List.of(AT_A), Set.of(), Choices.NONE)))
                .containsExactly("MIGRATION_OTHER_CONTAINER");
    }

    @Test
    void allReasonsAreSaidAtOnceWithTheirElement() {
        var old = row(Map.of(), step("A", ""), step("B", ""));
        var two = List.of(AT_A, Token.at("t2", "B", Token.Kind.STEP));
        var plan = PlanMove.handle(old, row(Map.of(), step("C", "")), two, Set.of(), Choices.NONE);
        assertThat(plan.findings()).extracting(Finding::pointer).containsExactly("A", "B");
        var both = new Choices(Map.of("A", "C", "B", "C"), Map.of(), Clock.KEEP);
        assertThat(codes(PlanMove.handle(old, row(Map.of(), step("C", "")), two, Set.of(), both)))
                .containsExactly("MIGRATION_TWO_ON_ONE");
    }
}
