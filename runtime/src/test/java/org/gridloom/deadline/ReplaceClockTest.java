package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** A limit that was replaced comes back as if it had run all the time. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReplaceClockTest extends LimitsOnDatabase {
    @Inject
    ReplaceClock replaceClock;

    private String replaced() {
        String task = start("4wh", OnReturn.REMAINING);
        clock.set(at("2026-02-09T10:00"));
        act(() -> {
            replaceClock.setAside(task, "next");
            deadlines.start(new StartDeadline(
                    "task",
                    task,
                    "case-1",
                    TOWN,
                    "handle",
                    Limit.parse("8wh"),
                    Ladder.usual(80),
                    OnReturn.REMAINING,
                    "bundle-d",
                    "office",
                    "unit-1",
                    "",
                    List.of()));
            replaceClock.replaced(task, "next");
        });
        return task;
    }

    @Test
    void itCountsTheTimeInBetween() {
        String task = replaced();
        var other = view(task).due();
        clock.set(at("2026-02-09T11:00"));
        act(() -> assertThat(replaceClock.setBack(task, "next")).isTrue());
        assertThat(view(task).due()).contains(at("2026-02-09T15:00")).isNotEqualTo(other);
        tickAt("2026-02-09T15:01");
        assertThat(told(task)).containsExactly(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
    }

    @Test
    void aPauseInBetweenIsAPauseOfItToo() {
        String task = replaced();
        act(() -> moveClock.pause(task, "rain"));
        clock.set(at("2026-02-09T11:00"));
        act(() -> moveClock.resume(task, ""));
        act(() -> replaceClock.setBack(task, "next"));
        assertThat(view(task).due()).contains(at("2026-02-09T16:00"));
    }

    @Test
    void nothingIsSetBackForAnotherMark() {
        String task = replaced();
        var now = view(task).due();
        act(() -> assertThat(replaceClock.setBack(task, "other")).isFalse());
        assertThat(view(task).due()).isEqualTo(now);
    }
}
