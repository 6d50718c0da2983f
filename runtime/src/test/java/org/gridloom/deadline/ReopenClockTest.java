package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** What work that was done and comes back has left of its limit. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReopenClockTest extends LimitsOnDatabase {
    @Inject
    ReopenClock reopenClock;

    private String returned(OnReturn onReturn) {
        String earlier = start("4wh", onReturn);
        clock.set(at("2026-02-09T10:00"));
        stop(earlier);
        clock.set(at("2026-02-09T14:00"));
        String again = start("4wh", onReturn);
        act(() -> reopenClock.handle(earlier, again, "not clear"));
        return again;
    }

    @Test
    void whatIsLeftGoesOnFromTheReturn() {
        String again = returned(OnReturn.REMAINING);
        assertThat(view(again).due()).contains(at("2026-02-09T17:00"));
        assertThat(view(again).state()).isEqualTo(DeadlineState.ON_TIME);
        tickAt("2026-02-09T17:01");
        assertThat(told(again)).containsExactly(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
    }

    @Test
    void aFreshBudgetIsWhole() {
        assertThat(view(returned(OnReturn.FRESH)).due()).contains(at("2026-02-09T18:00"));
    }

    @Test
    void workWithoutALimitStaysWithoutOne() {
        String alone = start("4wh", OnReturn.REMAINING);
        act(() -> reopenClock.handle("nothing", alone, ""));
        act(() -> reopenClock.handle(alone, "nothing", ""));
        assertThat(view(alone).due()).contains(at("2026-02-09T15:00"));
    }
}
