package org.gridloom.change.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.process.PanelDefinition;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.Rule;
import org.gridloom.task.panel.Seat;
import org.gridloom.task.panel.Verdict;
import org.junit.jupiter.api.Test;

/** Votes that were given are counted again where the draft decides by another rule. */
class RetallyTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void theSameRuleComesToWhatItCameToThen() {
        var done = Retally.of(opening(), Optional.of(drawn("all")));
        assertThat(done.orElseThrow().at()).isEqualTo(TEN);
        assertThat(done.orElseThrow().answers()).containsEntry("verdict", "reject");
    }

    @Test
    void whereAnyDecidesTheFirstVoteDidAndEarlier() {
        var done = Retally.of(opening(), Optional.of(drawn("any"))).orElseThrow();
        assertThat(done.at()).isEqualTo(NINE);
        assertThat(done.answers()).containsEntry("verdict", "approve").containsEntry("opinion", "agree");
    }

    @Test
    void whereMoreVotesAreWantedThanWereGivenNothingIsDecided() {
        var three = new CaseRecord.Seats(
                Panel.of(Rule.of("any", false).orElseThrow(), List.of(seat("a"), seat("b"), seat("c")))
                        .claim("a", "p1")
                        .decide("a", Verdict.APPROVE),
                Map.of("a", done(NINE, "agree")));
        assertThat(Retally.of(opening(three, done(NINE, "agree")), Optional.of(drawn("all"))))
                .isEmpty();
    }

    private static CaseRecord.Opening opening() {
        var panel = Panel.of(Rule.EVERYBODY, List.of(seat("a"), seat("b")))
                .claim("a", "p1")
                .decide("a", Verdict.APPROVE)
                .claim("b", "p2")
                .decide("b", Verdict.REJECT);
        var votes = Map.of("a", done(NINE, "agree"), "b", done(TEN, "disagree"));
        return opening(
                new CaseRecord.Seats(panel, votes),
                new CaseRecord.Done(TEN, Retally.told(panel, Map.of("opinion", "disagree"))));
    }

    private static CaseRecord.Opening opening(CaseRecord.Seats seats, CaseRecord.Done done) {
        return new CaseRecord.Opening(
                "t",
                "leg",
                "i",
                "review",
                "会签",
                "u",
                List.of(),
                NINE,
                Optional.empty(),
                Optional.of(seats),
                Optional.of(done),
                false);
    }

    private static CaseRecord.Done done(Instant at, String opinion) {
        return new CaseRecord.Done(at, Map.of("opinion", opinion));
    }

    private static Seat seat(String id) {
        return Seat.ofPool(id, List.of("village-desk"));
    }

    private static PanelDefinition drawn(String rule) {
        return new PanelDefinition(
                rule,
                false,
                "each-post",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PanelDefinition.Approval("opinion", "agree")));
    }
}
