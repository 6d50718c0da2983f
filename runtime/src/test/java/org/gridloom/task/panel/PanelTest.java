package org.gridloom.task.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Seat ANN = Seat.ofPerson("a", "ann");
    private static final Seat BEN = Seat.ofPerson("b", "ben");
    private static final Seat CLO = Seat.ofPerson("c", "clo");

    @Test
    void whatIsLentGoesBackToItsOwnerWhoDecides() {
        var lent = Panel.of(Rule.SINGLE, List.of(ANN)).delegate("a", "dan");
        assertThat(lent.seat("a").holder()).isEqualTo("dan");
        refused(PanelProblem.SEAT_STATE, () -> lent.decide("a", Verdict.APPROVE));
        var back = lent.resolve("a");
        assertThat(back.seat("a").holder()).isEqualTo("ann");
        assertThat(back.decide("a", Verdict.REJECT).decision()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void poolsFollowThePostsThatAreNamedNow() {
        var panel = Panel.of(
                Rule.EVERYBODY, List.of(Seat.ofPool("p", List.of("desk")), Seat.ofPool("q", List.of("leader")), ANN));
        var now = panel.pools(List.of("desk", "clerk"));
        assertThat(now.seat("p").posts()).containsExactly("desk");
        assertThat(now.seat("q").posts()).containsExactly("clerk");
        assertThat(now.seat("a")).isEqualTo(ANN);
        assertThat(panel.pools(List.of("desk")).seat("q").posts()).containsExactly("desk");
        var single = Panel.of(Rule.SINGLE, List.of(Seat.ofPool("s", List.of("desk", "leader"))));
        assertThat(single.pools(List.of("desk", "clerk")).seat("s").posts()).containsExactly("desk", "clerk");
    }

    @Test
    void theFirstAnswerDecidesAndTheRestAreWithdrawn() {
        var panel = Panel.of(rule("any"), List.of(ANN, BEN)).decide("b", Verdict.APPROVE);
        assertThat(panel.decision()).isEqualTo(Verdict.APPROVE);
        assertThat(panel.seat("a").state()).isEqualTo(SeatState.WITHDRAWN);
    }

    @Test
    void aLateVoteIsRecordedAndChangesNothing() {
        var decided = Panel.of(rule("any"), List.of(ANN, BEN)).decide("b", Verdict.APPROVE);
        var late = decided.decide("a", Verdict.REJECT);
        assertThat(late.seat("a").vote()).isEqualTo(Verdict.REJECT);
        assertThat(late.decision()).isEqualTo(Verdict.APPROVE);
        assertThat(late.votes(Verdict.REJECT)).isZero();
    }

    @Test
    void whoWasAddedBeforeAnswersFirstAndThePresentSeatsWait() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(ANN, BEN))
                .decide("a", Verdict.APPROVE)
                .addBefore(Stage.of(Rule.SINGLE, List.of(CLO)));
        refused(PanelProblem.SEAT_WAITS, () -> panel.decide("b", Verdict.APPROVE));
        var again = panel.decide("c", Verdict.REJECT);
        assertThat(again.decision()).isEqualTo(Verdict.NONE);
        assertThat(again.active()).containsExactly(BEN);
        assertThat(again.decide("b", Verdict.APPROVE).decision()).isEqualTo(Verdict.APPROVE);
    }

    @Test
    void whoWasAddedAfterHasTheLastWord() {
        var panel = Panel.of(Rule.SINGLE, List.of(ANN)).addAfter(Stage.of(Rule.SINGLE, List.of(BEN)));
        refused(PanelProblem.SEAT_WAITS, () -> panel.decide("b", Verdict.APPROVE));
        var first = panel.decide("a", Verdict.APPROVE);
        assertThat(first.over()).isFalse();
        assertThat(first.decide("b", Verdict.REJECT).decision()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void theOnlyOneAddedBeforeCanBeTakenOffAndTheOthersGoOn() {
        var panel = Panel.of(Rule.SINGLE, List.of(Seat.ofPerson("a", "pa")))
                .addBefore(Stage.of(Rule.SINGLE, List.of(Seat.ofPerson("b", "pb"))))
                .remove("b");
        assertThat(panel.active()).extracting(Seat::id).containsExactly("a");
        assertThat(panel.decide("a", Verdict.REJECT).decision()).isEqualTo(Verdict.REJECT);
        refused(PanelProblem.SEAT_IS_LAST, () -> panel.remove("a"));
    }

    @Test
    void whoWasAddedAfterCanBeTakenOffBeforeTheTurnAndThenTheStepsOwnSeatsDecide() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(Seat.ofPerson("a", "pa"), Seat.ofPerson("b", "pb")))
                .addAfter(Stage.of(Rule.SINGLE, List.of(Seat.ofPerson("c", "pc"))))
                .remove("c");
        var decided = panel.decide("a", Verdict.APPROVE).decide("b", Verdict.APPROVE);
        assertThat(decided.decision()).isEqualTo(Verdict.APPROVE);
        assertThat(decided.deciding()).map(Seat::id).contains("b");
    }

    @Test
    void whatWasDrawnWaitsForItsTurnAndCannotBeTakenOffBefore() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(Seat.ofPerson("a", "pa"), Seat.ofPerson("b", "pb")))
                .addBefore(Stage.of(Rule.SINGLE, List.of(Seat.ofPerson("c", "pc"))));
        refused(PanelProblem.SEAT_WAITS, () -> panel.remove("a"));
    }

    @Test
    void inTurnEachWaitsForTheOneBefore() {
        var panel = Panel.of(rule("in-turn"), List.of(ANN, BEN));
        refused(PanelProblem.SEAT_WAITS, () -> panel.decide("b", Verdict.APPROVE));
        assertThat(panel.decide("a", Verdict.APPROVE).active()).containsExactly(BEN);
    }

    @Test
    void weightsAreCountedNotHeads() {
        var panel = Panel.of(rule("weight:5"), List.of(ANN.weighing(5), BEN.weighing(2), CLO.weighing(2)));
        assertThat(panel.decide("a", Verdict.APPROVE).decision()).isEqualTo(Verdict.APPROVE);
        assertThat(panel.decide("a", Verdict.REJECT).decision()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void theLeadDecidesWhenTheAssistantsHaveAnswered() {
        var panel = Panel.of(Rule.SINGLE, List.of(ANN)).assist("a", List.of(BEN, CLO));
        refused(PanelProblem.SEAT_WAITS, () -> panel.decide("a", Verdict.APPROVE));
        refused(PanelProblem.SEAT_LEADS, () -> panel.remove("a"));
        var answered = panel.decide("b", Verdict.REJECT).decide("c", Verdict.APPROVE);
        assertThat(answered.decide("a", Verdict.APPROVE).decision()).isEqualTo(Verdict.APPROVE);
        assertThat(panel.assistantsOver().decide("a", Verdict.REJECT).decision())
                .isEqualTo(Verdict.REJECT);
    }

    @Test
    void aPanelTheProcessLeavesHasNoDecisionAndNothingOpen() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(ANN, BEN))
                .decide("a", Verdict.APPROVE)
                .withdraw();
        assertThat(panel.decision()).isEqualTo(Verdict.NONE);
        assertThat(panel.seats()).allMatch(seat -> seat.state().over());
        refused(PanelProblem.PANEL_OVER, () -> panel.add(CLO));
    }

    @Test
    void nobodyHasTwoDutiesInOneStage() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(ANN, BEN));
        refused(PanelProblem.SEAT_TAKEN_TWICE, () -> panel.transfer("a", "ben"));
        refused(PanelProblem.SEAT_TAKEN_TWICE, () -> panel.add(Seat.ofPerson("z", "ann")));
    }

    @Test
    void onlyAPoolSeatCanBePutBack() {
        refused(
                PanelProblem.SEAT_STATE,
                () -> Panel.of(Rule.SINGLE, List.of(ANN)).release("a"));
        var pool = Panel.of(Rule.SINGLE, List.of(Seat.ofPool("p", List.of("clerk"))));
        assertThat(pool.claim("p", "ann").release("p")).isEqualTo(pool);
    }

    @Test
    void wordsThatAreNoRulesAreNotRead() {
        for (String word : List.of("", "most", "quorum", "quorum:0", "share:101", "all:2", "weight:-1")) {
            assertThat(Rule.of(word, false)).as(word).isEmpty();
        }
    }

    private static Rule rule(String word) {
        return Rule.of(word, false).orElseThrow();
    }

    private static void refused(PanelProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }
}
