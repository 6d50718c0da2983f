package org.gridloom.rule.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloom.rule.DecisionTrial;
import org.gridloom.rule.analysis.CellChanges;
import org.gridloom.rule.sheet.SheetReader;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final Path TABLE = Path.of("../rule-packs/community-event/decisions/urgency.dmn");

    private static String text() throws java.io.IOException {
        return Files.readString(TABLE);
    }

    private static DecisionCase hazard(int people, String urgency) {
        return new DecisionCase(
                "fire, " + people,
                Map.of("category", "fire-hazard", "danger", false, "people", people),
                Map.of("urgency", urgency));
    }

    @Test
    void aCaseAtTheBoundNoticesABoundMovedAndOneBesideItDoesNot() throws Exception {
        assertThat(Mutation.of("urgency", text(), List.of(hazard(50, "critical")))
                        .survivors())
                .anySatisfy(left -> {
                    assertThat(left.from()).isEqualTo(">= 10");
                    assertThat(left.to()).isEqualTo("> 10");
                    assertThat(left.row()).isEqualTo(2);
                    assertThat(left.column()).isEqualTo("涉及人数");
                });
        assertThat(Mutation.of("urgency", text(), List.of(hazard(10, "critical")))
                        .survivors())
                .noneMatch(left -> left.row() == 2
                        && left.from().equals(">= 10")
                        && left.to().equals("> 10"));
    }

    @Test
    void withoutACaseNothingIsNoticedAndAFailingCaseNoticesNothing() throws Exception {
        var none = Mutation.of("urgency", text(), List.of());
        assertThat(none.noticed()).isZero();
        assertThat(none.changes()).isGreaterThan(20);
        assertThat(Mutation.of("urgency", text(), List.of(hazard(10, "normal"))).noticed())
                .isZero();
    }

    /** The engine is asked for every change: a case notices by our reckoning exactly when its answer becomes another there. */
    @Test
    void whatIsNoticedIsWhatTheEngineWouldAnswerDifferently() throws Exception {
        String text = text();
        var cases = List.of(
                hazard(10, "critical"),
                hazard(9, "urgent"),
                new DecisionCase(
                        "danger", Map.of("category", "road-damage", "danger", true), Map.of("urgency", "critical")),
                new DecisionCase("help", Map.of("category", "help-request"), Map.of("urgency", "urgent")));
        var told = Mutation.of("urgency", text, cases).survivors().stream()
                .filter(left -> !left.to().equals("?"))
                .map(left -> left.cell() + " " + left.to())
                .toList();
        var survived = new ArrayList<String>();
        var sheet = SheetReader.read(text).get(0);
        var changes = new CellChanges(sheet);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.inputs().size(); column++) {
                String cell = sheet.rows().get(row).tests().get(column).id();
                for (String to : changes.of(row, column)) {
                    String changed = text.replaceFirst(
                            "(id=\"" + cell + "\">\\s*<text>)[^<]*",
                            "$1" + to.replace("<", "&lt;").replace("$", "\\$"));
                    var trial = new DecisionTrial(changed);
                    if (cases.stream().allMatch(one -> same(trial, one))) {
                        survived.add(cell + " " + to);
                    }
                }
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(survived);
    }

    private static boolean same(DecisionTrial trial, DecisionCase one) {
        try {
            return Objects.equals(
                    one.expect().get("urgency"),
                    trial.decide("urgency", one.given()).get("urgency"));
        } catch (Problem severalRows) {
            return false;
        }
    }
}
