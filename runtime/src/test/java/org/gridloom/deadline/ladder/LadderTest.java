package org.gridloom.deadline.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.shared.Problem;

class LadderTest {
    @Property
    void aLadderReadsBackAsItself(@ForAll("ladders") Ladder ladder) {
        assertThat(Ladder.parse(ladder.text(), ladder.warnPercent())).isEqualTo(ladder);
    }

    @Property
    void aUsualLadderIsStoredAsItsWarningAlone(@ForAll @IntRange(max = 99) int percent) {
        assertThat(Ladder.usual(percent).text()).isEmpty();
        assertThat(Ladder.parse("", percent)).isEqualTo(Ladder.usual(percent));
    }

    @Property
    void climbingFromTheFirstRungPassesEveryRungOnce(@ForAll("ladders") Ladder ladder) {
        var passed = new ArrayList<Rung>();
        passed.add(ladder.first());
        for (var next = ladder.above(ladder.first().id()); next.isPresent(); ) {
            passed.add(next.get());
            next = ladder.above(next.get().id());
        }
        assertThat(passed).isEqualTo(ladder.rungs());
    }

    @Example
    void theEndIsARungAlsoWhereNobodyNamedIt() {
        var ladder = Ladder.of(List.of(rung("yellow", "60%"), rung("late", "due + 1wd")));
        assertThat(ladder.rungs()).extracting(Rung::id).containsExactly("yellow", "due", "late");
    }

    @Example
    void rungsThatDoNotAscendAreRefused() {
        for (var pair : List.of(
                List.of("80%", "60%"),
                List.of("due", "80%"),
                List.of("due + 2wd", "due + 1wd"),
                List.of("due", "due"))) {
            var rungs = List.of(rung("a", pair.get(0)), rung("b", pair.get(1)));
            assertThatThrownBy(() -> Ladder.of(rungs)).as(pair.toString()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void limitsOfTwoClocksAfterTheEndAreNotCompared() {
        var rungs = List.of(rung("a", "due + 2wh"), rung("b", "due + 1wd"));
        assertThatThrownBy(() -> Ladder.of(rungs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void whatIsNoMomentIsRefused() {
        for (String text : List.of("0%", "100%", "due + 0wd", "due - 1wd", "tomorrow", "")) {
            assertThatThrownBy(() -> Moment.parse(text)).as(text).isInstanceOf(Problem.class);
        }
    }

    private static Rung rung(String id, String at) {
        return new RungText(id, at, null, List.of("holder"), null).rung();
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        var shares = Arbitraries.integers().between(1, 99).set().ofMaxSize(3);
        var after = Arbitraries.integers().between(1, 30).set().ofMaxSize(2);
        return Combinators.combine(shares, after, Arbitraries.of("holder", "grid-leader"), Arbitraries.of("", "centre"))
                .as((early, late, whom, supervise) -> {
                    var rungs = new ArrayList<Rung>();
                    early.stream()
                            .sorted()
                            .forEach(percent -> rungs.add(new Rung(
                                    "s" + percent, Moment.share(percent), Level.YELLOW, List.of(whom, "clerk"), "")));
                    late.stream()
                            .sorted()
                            .forEach(days -> rungs.add(new Rung(
                                    "d" + days,
                                    Moment.parse("due + " + days + "wd"),
                                    Level.RED,
                                    List.of(),
                                    supervise)));
                    return Ladder.of(rungs);
                });
    }
}
