package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gridloom.deadline.count.DeadlineProblem;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DeadlinesTest extends LimitsOnDatabase {
    @Test
    void aStartedLimitShowsItsEndAndExplainsIt() {
        String task = start("5wd", OnReturn.REMAINING);
        var view = view(task);
        assertThat(view.due()).contains(at("2026-02-14T18:00"));
        assertThat(view.warnAt()).contains(at("2026-02-13T18:00"));
        assertThat(view.state()).isEqualTo(DeadlineState.ON_TIME);
        assertThat(view.remaining()).isEqualTo(Duration.ofHours(42));
        assertThat(in(TOWN, () -> deadlines.explain(task, Locale.CHINESE)))
                .contains("2026-02-14 周六：春节调休上班，计入，第 5/5 日", "于 2026-02-14 18:00 届满");
        assertThat(in(TOWN, () -> deadlines.explain(task, Locale.ENGLISH)))
                .contains("2026-02-09 Mon: day of the start, not counted");
    }

    @Test
    void eachRungFiresOnceHoweverOftenTheClockTicks() {
        String task = start("10wh", OnReturn.REMAINING);
        tickAt("2026-02-10T09:59");
        assertThat(told(task)).isEmpty();
        tickAt("2026-02-10T10:00");
        tickAt("2026-02-10T10:01");
        assertThat(told(task)).containsExactly(DeadlineWarned.TYPE);
        assertThat(view(task).state()).isEqualTo(DeadlineState.DUE_SOON);
        tickAt("2026-02-10T12:00");
        assertThat(told(task)).hasSize(1);
        tickAt("2026-02-10T12:01");
        tickAt("2026-02-11T12:01");
        assertThat(told(task)).containsExactly(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
        assertThat(view(task).state()).isEqualTo(DeadlineState.OVERDUE);
        assertThat(view(task).late()).isTrue();
    }

    @Test
    void twoNodesThatTickTogetherFireEachRungOnce() throws Exception {
        List<String> tasks = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> start("1wh", OnReturn.REMAINING))
                .toList();
        clock.set(at("2026-02-09T11:00"));
        var together = new CyclicBarrier(4);
        var nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node = () -> {
            together.await();
            return ticker.tick();
        };
        try {
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        for (String task : tasks) {
            assertThat(told(task)).containsExactly(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
        }
    }

    @Test
    void aCrashBetweenRungAndCommitLeavesNothingAndIsRepeated() {
        String task = start("1wh", OnReturn.REMAINING);
        clock.set(at("2026-02-09T09:50"));
        in(TOWN, () -> {
            QuarkusTransaction.begin();
            ticker.climb(TOWN.city());
            QuarkusTransaction.rollback();
            return true;
        });
        assertThat(rungs(task)).isEqualTo(told(task).size());
        ticker.tick();
        ticker.tick();
        assertThat(told(task)).containsExactly(DeadlineWarned.TYPE);
        assertThat(rungs(task)).isEqualTo(1);
    }

    @Test
    void aStoppedLimitFiresNoMoreAndKeepsWhetherItWasLate() {
        String task = start("2wh", OnReturn.REMAINING);
        clock.set(at("2026-02-09T15:00"));
        stop(task);
        tickAt("2026-02-20T09:00");
        assertThat(told(task)).isEmpty();
        assertThat(view(task).state()).isEqualTo(DeadlineState.STOPPED);
        assertThat(view(task).late()).isTrue();
        refused(DeadlineProblem.DEADLINE_STOPPED, () -> moveClock.pause(task, "too late"));
    }

    @Test
    void aPausedLimitStandsAndEndsLaterByThePause() {
        String task = start("4wh", OnReturn.REMAINING);
        clock.set(at("2026-02-09T10:00"));
        act(() -> moveClock.pause(task, "waiting for the reporter"));
        refused(DeadlineProblem.DEADLINE_PAUSED, () -> moveClock.pause(task, "again"));
        assertThat(view(task).state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(view(task).due()).isEmpty();
        tickAt("2026-02-12T10:00");
        assertThat(told(task)).isEmpty();
        act(() -> moveClock.resume(task, "answered"));
        assertThat(view(task).due()).contains(at("2026-02-12T15:00"));
        refused(DeadlineProblem.DEADLINE_NOT_PAUSED, () -> moveClock.resume(task, "again"));
    }

    @Test
    void anExtensionMovesTheEndAndWarnsAnew() {
        String task = start("2wh", OnReturn.REMAINING);
        tickAt("2026-02-09T11:30");
        assertThat(told(task)).containsExactly(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
        act(() -> moveClock.extend(task, Limit.parse("5wh"), "granted"));
        assertThat(view(task).due()).contains(at("2026-02-09T18:00"));
        assertThat(view(task).state()).isEqualTo(DeadlineState.ON_TIME);
        tickAt("2026-02-09T18:01");
        assertThat(told(task)).hasSize(4).endsWith(DeadlineWarned.TYPE, DeadlineMissed.TYPE);
    }

    @Test
    void aReturnGivesAFreshBudgetOrWhatIsLeft() {
        String fresh = start("4wh", OnReturn.FRESH);
        String remaining = start("4wh", OnReturn.REMAINING);
        clock.set(at("2026-02-09T11:00"));
        act(() -> moveClock.giveBack(fresh, "unit-2", "", "not clear"));
        act(() -> moveClock.giveBack(remaining, "unit-2", "", "not clear"));
        assertThat(view(fresh).due()).contains(at("2026-02-09T17:00"));
        assertThat(view(remaining).due()).contains(at("2026-02-09T15:00"));
    }

    @Test
    void whatThePartiesHeldSumsToTheWhole() {
        String task = start("5wd", OnReturn.REMAINING);
        clock.set(at("2026-02-09T15:00"));
        act(() -> moveClock.handOver(task, "unit-2", "", "other grid"));
        clock.set(at("2026-02-10T10:00"));
        stop(task);
        assertThat(in(TOWN, () -> deadlines.heldByUnit(task)))
                .containsEntry("unit-1", Duration.ofHours(4))
                .containsEntry("unit-2", Duration.ofHours(4));
    }

    @Test
    void anotherCitySeesAndStopsNothing() {
        String task = start("1wd", OnReturn.REMAINING);
        assertThat(in(OTHER, () -> deadlines.view(task))).isEmpty();
        assertThat(in(OTHER, () -> deadlines.views(List.of(task)))).isEmpty();
        in(OTHER, () -> {
            deadlines.stop(task);
            return true;
        });
        assertThat(view(task).state()).isEqualTo(DeadlineState.ON_TIME);
    }
}
