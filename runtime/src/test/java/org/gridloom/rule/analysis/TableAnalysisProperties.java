package org.gridloom.rule.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.rule.analysis.Observation.Kind;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.HitPolicy;

/** The analysis against trying every value of small domains, with cells whose meaning the generator knows by itself. */
class TableAnalysisProperties {
    private static final List<Object> TEXTS = List.of("a", "b", "c");
    private static final List<Object> FLAGS = List.of(true, false);
    private static final List<Object> NUMBERS =
            IntStream.rangeClosed(-1, 9).<Object>mapToObj(i -> i / 2.0).toList();

    record Made(HitPolicy policy, List<List<MadeCells.Known>> rows, List<Integer> answers) {}

    @Provide
    Arbitrary<Made> tables() {
        Arbitrary<List<MadeCells.Known>> row = Combinators.combine(
                        MadeCells.numbers(), MadeCells.texts(), MadeCells.flags())
                .as(List::of);
        return Arbitraries.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.PRIORITY)
                .flatMap(policy -> row.list()
                        .ofMaxSize(7)
                        .flatMap(rows -> Arbitraries.integers()
                                .between(1, 3)
                                .list()
                                .ofSize(rows.size())
                                .map(answers -> new Made(policy, rows, answers))));
    }

    private static DecisionSheet sheet(Made made) {
        List<Column> columns = List.of(
                Tables.column("n", "number", ""),
                Tables.column("t", "string", "\"a\", \"b\", \"c\""),
                Tables.column("f", "boolean", ""));
        var rows = new String[made.rows().size()][];
        for (int i = 0; i < rows.length; i++) {
            var cells = new ArrayList<>(
                    made.rows().get(i).stream().map(MadeCells.Known::text).toList());
            cells.add(String.valueOf(made.answers().get(i)));
            rows[i] = cells.toArray(String[]::new);
        }
        return Tables.table(made.policy(), columns, "1, 2, 3", rows);
    }

    private static List<List<Object>> inputs() {
        var all = new ArrayList<List<Object>>();
        NUMBERS.forEach(n -> TEXTS.forEach(t -> FLAGS.forEach(f -> all.add(List.of(n, t, f)))));
        return all;
    }

    private static List<Integer> hits(Made made, List<Object> input) {
        return IntStream.range(0, made.rows().size())
                .filter(row -> IntStream.range(0, 3)
                        .allMatch(c -> made.rows().get(row).get(c).holds().test(input.get(c))))
                .boxed()
                .toList();
    }

    private static boolean within(List<String> tests, List<Object> input) {
        return IntStream.range(0, 3)
                .allMatch(c -> TestParser.parse(tests.get(c)).of(literal(input.get(c))) == UnaryTest.Answer.YES);
    }

    private static Literal literal(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? Literal.TRUE : Literal.FALSE;
        }
        return value instanceof Double number
                ? Literal.number(BigDecimal.valueOf(number))
                : Literal.text((String) value);
    }

    @Property(tries = 600)
    void theGapsAreExactlyTheInputsNoRowAppliesTo(@ForAll("tables") Made made) {
        var gaps = of(made, Kind.GAP);
        for (var input : inputs()) {
            boolean told = gaps.stream().anyMatch(gap -> within(gap.tests(), input));
            boolean isGap = hits(made, input).isEmpty();
            if (gaps.size() < 20) {
                assertThat(told).as("%s", input).isEqualTo(isGap);
            } else {
                assertThat(told && !isGap).as("%s", input).isFalse();
            }
        }
    }

    @Property(tries = 600)
    void everyObservationHasAnInputThatShowsIt(@ForAll("tables") Made made) {
        for (Observation seen : TableAnalysis.of(sheet(made))) {
            if (seen.kind() == Kind.DENIED_RANGE) {
                continue;
            }
            List<Object> input = seen.columns().stream()
                    .map(text -> Literal.parse(text).orElseThrow())
                    .<Object>map(l -> l.value() instanceof BigDecimal n ? (Object) n.doubleValue() : l.value())
                    .toList();
            var hits = hits(made, input);
            switch (seen.kind()) {
                case GAP -> assertThat(hits).isEmpty();
                case OVERLAP, SHADOWED ->
                    assertThat(hits).contains(seen.rows().get(0) - 1).hasSizeGreaterThan(1);
                default -> assertThat(seen.kind()).isEqualTo(Kind.NEVER_HIT);
            }
        }
    }

    @Property(tries = 600)
    void whatIsProposedForADeniedRangeHoldsForTheSameValues(@ForAll("tables") Made made) {
        for (Observation seen : of(made, Kind.DENIED_RANGE)) {
            MadeCells.Known denied = made.rows().get(seen.rows().get(0) - 1).get(0);
            for (Object number : NUMBERS) {
                assertThat(TestParser.parse(seen.tests().get(0)).of(literal(number)) == UnaryTest.Answer.YES)
                        .as("%s for %s", number, denied.text())
                        .isEqualTo(denied.holds().test(number));
            }
        }
    }

    @Property(tries = 600)
    void theOverlapsAreExactlyThePairsThatMeet(@ForAll("tables") Made made) {
        if (made.policy() != HitPolicy.UNIQUE && made.policy() != HitPolicy.ANY) {
            return;
        }
        Set<Set<Integer>> expected = new HashSet<>();
        for (var input : inputs()) {
            var hits = hits(made, input);
            hits.forEach(one -> hits.forEach(other -> {
                boolean alike = made.policy() == HitPolicy.ANY
                        && made.answers().get(one).equals(made.answers().get(other));
                if (one < other && !alike) {
                    expected.add(Set.of(one + 1, other + 1));
                }
            }));
        }
        var told =
                of(made, Kind.OVERLAP).stream().map(o -> Set.copyOf(o.rows())).toList();
        if (expected.size() <= 20) {
            assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        } else {
            assertThat(expected).containsAll(told);
        }
    }

    @Property(tries = 600)
    void aRowIsShadowedExactlyWhenItIsNeverTheOneThatAnswers(@ForAll("tables") Made made) {
        if (made.policy() == HitPolicy.UNIQUE) {
            return;
        }
        var first = new HashSet<Integer>();
        var applies = new HashSet<Integer>();
        for (var input : inputs()) {
            var hits = hits(made, input);
            applies.addAll(hits);
            answering(made, hits).ifPresent(first::add);
        }
        var expected = applies.stream()
                .filter(row -> !first.contains(row))
                .map(row -> row + 1)
                .toList();
        assertThat(of(made, Kind.SHADOWED))
                .extracting(o -> o.rows().get(0))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(of(made, Kind.NEVER_HIT))
                .extracting(o -> o.rows().get(0) - 1)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, made.rows().size())
                                .boxed()
                                .filter(row -> !applies.contains(row))
                                .toList());
    }

    private static Optional<Integer> answering(Made made, List<Integer> hits) {
        return hits.stream()
                .min((one, other) -> made.policy() == HitPolicy.PRIORITY
                                && !made.answers()
                                        .get(one)
                                        .equals(made.answers().get(other))
                        ? made.answers().get(one) - made.answers().get(other)
                        : one - other);
    }

    private static List<Observation> of(Made made, Kind kind) {
        return TableAnalysis.of(sheet(made)).stream()
                .filter(o -> o.kind() == kind)
                .toList();
    }
}
