package org.gridloom.casefile.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.casefile.operations.Heat.ClockMove;
import org.gridloom.casefile.operations.Heat.StepHeat;
import org.junit.jupiter.api.Test;

/** Each second of a step is waiting, working or suspended, and only one of them. */
class HeatTest {
    private static final Instant ZERO = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = at(1000);

    private static Instant at(long seconds) {
        return ZERO.plusSeconds(seconds);
    }

    private static StepVisit visit(String step, long opened, long taken, long ended) {
        return new StepVisit(
                step + opened,
                "case-1",
                step,
                "步骤 " + step,
                ended < 0 ? "OPEN" : "DONE",
                at(opened),
                taken < 0 ? Optional.empty() : Optional.of(at(taken)),
                ended < 0 ? Optional.empty() : Optional.of(at(ended)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void waitingEndsWhenTheStepIsTakenAndAnOpenStepGoesOn() {
        assertThat(Heat.of(
                        List.of(visit("a", 0, 100, 300), visit("a", 400, -1, 500), visit("b", 900, -1, -1)),
                        List.of(),
                        NOW))
                .containsExactly(
                        new StepHeat("a", "步骤 a", 2, 0, 200, 200, 0), new StepHeat("b", "步骤 b", 1, 1, 100, 0, 0));
    }

    @Test
    void whileAClockStandsTheStepIsSuspendedAndTwoClocksCountOnce() {
        var moves = List.of(
                new ClockMove("case-1", "c1", true, at(50)),
                new ClockMove("case-1", "c2", true, at(80)),
                new ClockMove("case-1", "c1", false, at(120)),
                new ClockMove("case-1", "c2", false, at(150)),
                new ClockMove("other", "c9", true, at(0)));
        assertThat(Heat.of(List.of(visit("a", 0, 100, 300)), moves, NOW))
                .containsExactly(new StepHeat("a", "步骤 a", 1, 0, 50, 150, 100));
    }

    @Test
    void aClockThatStillStandsSuspendsUntilNow() {
        var moves = List.of(new ClockMove("case-1", "c1", true, at(950)));
        assertThat(Heat.of(List.of(visit("a", 900, 920, -1)), moves, NOW))
                .containsExactly(new StepHeat("a", "步骤 a", 1, 1, 20, 30, 50));
    }
}
