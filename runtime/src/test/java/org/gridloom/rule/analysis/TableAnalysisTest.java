package org.gridloom.rule.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.rule.analysis.Tables.column;
import static org.gridloom.rule.analysis.Tables.labelled;
import static org.gridloom.rule.analysis.Tables.row;
import static org.gridloom.rule.analysis.Tables.table;

import java.util.List;
import java.util.Map;
import org.gridloom.rule.analysis.Observation.Kind;
import org.gridloom.rule.sheet.HitPolicy;
import org.junit.jupiter.api.Test;

class TableAnalysisTest {
    private static final String LEVELS = "\"city\", \"township\", \"village\"";

    @Test
    void aGapIsToldInTheWordsOfTheColumnsWithTheRowThatRepairsIt() {
        var urgency = labelled("紧急程度", "urgency", "\"normal\", \"urgent\"", Map.of("normal", "一般", "urgent", "紧急"));
        var level = labelled("级别", "level", LEVELS, Map.of("village", "村"));
        var seen = TableAnalysis.of(table(
                HitPolicy.UNIQUE,
                List.of(urgency, level),
                "",
                row("\"urgent\"", "-", "\"a\""),
                row("\"normal\"", "\"city\", \"township\"", "\"b\"")));
        assertThat(seen).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.GAP);
            assertThat(gap.said().zh()).isEqualTo("『紧急程度』为『一般』且『级别』为『村』");
            assertThat(gap.said().en()).isEqualTo("“紧急程度” is “normal” and “级别” is “village”");
            assertThat(gap.tests()).containsExactly("\"normal\"", "\"village\"");
            assertThat(gap.given()).containsOnly(Map.entry("urgency", "normal"), Map.entry("level", "village"));
        });
    }

    @Test
    void aGapOfNumbersIsARange() {
        var seen = TableAnalysis.of(table(
                HitPolicy.UNIQUE,
                List.of(column("people", "number", "")),
                "",
                row("< 3", "\"a\""),
                row("[5..10)", "\"b\""),
                row("> 10", "\"c\"")));
        assertThat(seen).extracting(o -> o.tests().get(0)).containsExactlyInAnyOrder("[3..5), 10");
        assertThat(seen.get(0).said().zh()).isEqualTo("『people』不小于 3 且小于 5或『10』");
    }

    @Test
    void wholeNumbersHaveNoGapBetweenNineAndTen() {
        var rows = new String[][] {row("<= 9", "\"a\""), row(">= 10", "\"b\"")};
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, List.of(column("n", "number", "")), "", rows)))
                .extracting(o -> o.tests().get(0))
                .containsExactly("(9..10)");
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, List.of(Tables.whole("n")), "", rows)))
                .isEmpty();
    }

    @Test
    void daysHaveNothingBetweenThem() {
        assertThat(TableAnalysis.of(table(
                        HitPolicy.UNIQUE,
                        List.of(column("day", "date", "")),
                        "",
                        row("<= date(\"2026-01-31\")", "1"),
                        row(">= date(\"2026-02-01\")", "2"))))
                .isEmpty();
    }

    @Test
    void anOpenTextColumnNeedsARowForEveryOtherText() {
        var columns = List.of(column("kind", "string", ""));
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, columns, "", row("\"a\", \"b\"", "1"))))
                .singleElement()
                .satisfies(gap -> assertThat(gap.tests()).containsExactly("not(\"a\", \"b\")"));
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, columns, "", row("\"a\"", "1"), row("not(\"a\")", "2"))))
                .isEmpty();
    }

    @Test
    void twoColumnsOfOneExpressionAreOneQuestion() {
        assertThat(TableAnalysis.of(table(
                        HitPolicy.UNIQUE,
                        List.of(column("n", "number", ""), column("n", "number", "")),
                        "",
                        row("< 5", "-", "1"),
                        row("-", ">= 5", "2"))))
                .isEmpty();
    }

    @Test
    void anExpressionNobodyCanTakeApartIsNotDecidedAndHidesNothing() {
        var seen = TableAnalysis.of(table(
                HitPolicy.FIRST,
                List.of(column("n", "number", "")),
                "",
                row("odd(?)", "1"),
                row("< 5", "2"),
                row("< 4", "3")));
        assertThat(seen).extracting(Observation::kind).containsExactlyInAnyOrder(Kind.NOT_DECIDED, Kind.SHADOWED);
        assertThat(seen)
                .filteredOn(o -> o.kind() == Kind.SHADOWED)
                .singleElement()
                .satisfies(o -> assertThat(o.rows()).containsExactly(3, 2));
    }

    @Test
    void aRowBelowARowForEverythingIsShadowedInFirstAndNotInCollect() {
        var columns = List.of(column("kind", "string", LEVELS));
        var rows = new String[][] {row("-", "1"), row("\"city\"", "2")};
        assertThat(TableAnalysis.of(table(HitPolicy.FIRST, columns, "", rows)))
                .singleElement()
                .satisfies(o -> assertThat(o.at()).isEqualTo("r2"));
        assertThat(TableAnalysis.of(table(HitPolicy.COLLECT, columns, "", rows)))
                .isEmpty();
    }

    @Test
    void underPriorityTheBetterAnswerShadowsWhereverItStands() {
        var columns = List.of(column("kind", "string", LEVELS));
        assertThat(TableAnalysis.of(table(
                        HitPolicy.PRIORITY,
                        columns,
                        "\"high\", \"low\"",
                        row("\"city\"", "\"low\""),
                        row("-", "\"high\""))))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.kind()).isEqualTo(Kind.SHADOWED);
                    assertThat(o.rows()).containsExactly(1, 2);
                });
    }

    @Test
    void underAnyRowsMayOverlapThatAnswerAlike() {
        var columns = List.of(column("kind", "string", LEVELS), column("flag", "boolean", ""));
        var seen = TableAnalysis.of(table(
                HitPolicy.ANY,
                columns,
                "",
                row("\"city\"", "-", "1.0"),
                row("-", "true", "1"),
                row("not(\"city\")", "-", "2")));
        assertThat(seen).singleElement().satisfies(o -> {
            assertThat(o.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(o.rows()).containsExactly(3, 2);
            assertThat(o.given()).containsEntry("flag", true).containsEntry("kind", "township");
        });
    }

    @Test
    void aValueTheColumnCannotHaveIsToldAtItsCellAndARowWithoutAnyNeverApplies() {
        var seen = TableAnalysis.of(table(
                HitPolicy.UNIQUE, List.of(column("kind", "string", LEVELS)), "", row("-", "1"), row("\"town\"", "2")));
        assertThat(seen).extracting(Observation::kind).containsExactly(Kind.VALUE_UNKNOWN, Kind.NEVER_HIT);
        assertThat(seen.get(0).at()).isEqualTo("r2c1");
    }

    @Test
    void nothingGivenIsAValueOnceACellSpeaksOfIt() {
        var columns = List.of(column("n", "number", ""));
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, columns, "", row("< 5", "1"), row(">= 5", "2"))))
                .isEmpty();
        assertThat(TableAnalysis.of(
                        table(HitPolicy.FIRST, columns, "", row("null", "0"), row("< 5", "1"), row(">= 5", "2"))))
                .isEmpty();
        assertThat(TableAnalysis.of(table(HitPolicy.UNIQUE, columns, "", row("not(null)", "0"))))
                .singleElement()
                .satisfies(gap -> assertThat(gap.tests()).containsExactly("null"));
    }
}
