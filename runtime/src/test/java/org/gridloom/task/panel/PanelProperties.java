package org.gridloom.task.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gridloom.shared.Problem;

class PanelProperties {
    @Provide
    Arbitrary<Rule> rules() {
        return RandomPanel.rules();
    }

    @Property
    void whateverPeopleDoThereIsExactlyOneDecisionAndAfterItNothingIsOpen(
            @ForAll long seed, @ForAll @IntRange(max = 60) int length) {
        var run = new RandomPanel(seed);
        for (int i = 0; i < length; i++) {
            run.step();
        }
        run.finish();
        assertThat(run.panel.over()).isTrue();
        assertThat(run.decisions).isEqualTo(1);
        assertThat(run.panel.decision()).isNotEqualTo(Verdict.NONE);
        assertThat(run.panel.seats()).allMatch(seat -> seat.state().over());
        assertThat(run.panel.deciding().orElseThrow().vote()).isEqualTo(run.panel.decision());
        Verdict decided = run.panel.decision();
        for (int i = 0; i < 20; i++) {
            run.step();
        }
        assertThat(run.panel.decision()).isEqualTo(decided);
        assertThat(run.decisions).isEqualTo(1);
    }

    @Property
    void seatsAreNeitherLostNorDoubled(@ForAll long seed, @ForAll @IntRange(max = 60) int length) {
        var run = new RandomPanel(seed);
        for (int i = 0; i < length; i++) {
            run.step();
            var ids = run.panel.seats().map(Seat::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsExactlyInAnyOrderElementsOf(run.ever);
        }
    }

    @Property
    void anOpenPanelAlwaysHasSomebodyToAct(@ForAll long seed, @ForAll @IntRange(max = 60) int length) {
        var run = new RandomPanel(seed);
        for (int i = 0; i < length; i++) {
            run.step();
            assertThat(run.panel.active().isEmpty()).isEqualTo(run.panel.over());
        }
    }

    @Property
    void whatIsStoredReadsBackTheSame(@ForAll long seed, @ForAll @IntRange(max = 40) int length) {
        var run = new RandomPanel(seed);
        for (int i = 0; i < length; i++) {
            run.step();
        }
        assertThat(PanelText.read(PanelText.write(run.panel))).isEqualTo(run.panel);
    }

    @Property
    void theOrderOfTheVotesDoesNotMatterWhereAllMustAnswer(
            @ForAll @Size(min = 1, max = 7) List<Boolean> votes, @ForAll long order) {
        var seats = seats(votes.size());
        var straight = new ArrayList<>(IntStream.range(0, votes.size()).boxed().toList());
        var shuffled = new ArrayList<>(straight);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(voted(Panel.of(Rule.EVERYBODY, seats), shuffled, votes).decision())
                .isEqualTo(
                        voted(Panel.of(Rule.EVERYBODY, seats), straight, votes).decision())
                .isEqualTo(votes.contains(false) ? Verdict.REJECT : Verdict.APPROVE);
    }

    @Property
    void withAVetoOneRejectionEndsIt(@ForAll("rules") Rule any, @ForAll @IntRange(min = 1, max = 6) int count) {
        var rule = new Rule(any.kind(), any.amount(), true);
        var seats = seats(rule.kind() == Rule.Kind.ONE ? 1 : count);
        var panel = Panel.of(rule, seats).decide("s0", Verdict.REJECT);
        assertThat(panel.decision()).isEqualTo(Verdict.REJECT);
        assertThat(panel.over()).isTrue();
    }

    @Property
    void whenAllHaveVotedTheRuleSaysWhatWasDecided(
            @ForAll("rules") Rule rule, @ForAll @Size(min = 1, max = 6) List<Boolean> votes) {
        var panel = voted(
                Panel.of(rule, seats(votes.size())),
                IntStream.range(0, votes.size()).boxed().toList(),
                votes);
        long approving = votes.stream().filter(vote -> vote).count();
        long needed = switch (rule.kind()) {
            case ONE, ALL, IN_TURN -> votes.size();
            case QUORUM, WEIGHT -> Math.min(rule.amount(), votes.size());
            case SHARE -> (long) Math.ceil(rule.amount() * votes.size() / 100.0);
            default -> 1;
        };
        boolean approved = switch (rule.kind()) {
            case ANY -> votes.get(0);
            default -> approving >= needed && !vetoed(rule, votes, needed);
        };
        assertThat(panel.decision()).isEqualTo(approved ? Verdict.APPROVE : Verdict.REJECT);
    }

    /** A rejection that came before enough had approved. */
    private static boolean vetoed(Rule rule, List<Boolean> votes, long needed) {
        long approving = 0;
        for (boolean vote : votes) {
            if (approving >= needed) {
                return false;
            }
            if (!vote && rule.veto()) {
                return true;
            }
            approving += vote ? 1 : 0;
        }
        return false;
    }

    @Property
    void theLastSeatCannotBeRemoved(@ForAll("rules") Rule rule, @ForAll @IntRange(min = 1, max = 6) int count) {
        var panel = Panel.of(rule, seats(count));
        for (int i = 0; i < count - 1; i++) {
            panel = panel.remove("s" + i);
            assertThat(panel.over()).isFalse();
        }
        var last = panel;
        assertThatThrownBy(() -> last.remove("s" + (count - 1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(PanelProblem.SEAT_IS_LAST));
    }

    @Property
    void removingWhoHasNotAnsweredMayDecide(@ForAll @IntRange(min = 2, max = 6) int count) {
        var panel = Panel.of(Rule.EVERYBODY, seats(count));
        for (int i = 0; i < count - 1; i++) {
            panel = panel.decide("s" + i, Verdict.APPROVE);
        }
        assertThat(panel.over()).isFalse();
        panel = panel.remove("s" + (count - 1));
        assertThat(panel.decision()).isEqualTo(Verdict.APPROVE);
    }

    private static List<Seat> seats(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Seat.ofPerson("s" + i, "p" + i))
                .collect(Collectors.toList());
    }

    private static Panel voted(Panel panel, List<Integer> order, List<Boolean> votes) {
        var now = panel;
        for (int i : order) {
            now = now.over() ? now : now.decide("s" + i, votes.get(i) ? Verdict.APPROVE : Verdict.REJECT);
        }
        return now;
    }
}
