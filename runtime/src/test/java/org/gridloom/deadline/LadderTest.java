package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.deadline.ladder.RungText;
import org.gridloom.outbox.Outbox;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** Ladders of five rungs and the end on a real database: each rung exactly once. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LadderTest extends LimitsOnDatabase {
    private static final Ladder FIVE = Ladder.of(List.of(
            new RungText("remind", "50%", null, List.of("holder"), null).rung(),
            new RungText("yellow", "70%", "yellow", List.of("holder"), null).rung(),
            new RungText("red", "90%", "red", List.of("holder", "leader"), null).rung(),
            new RungText("raised", "due + 2wh", null, List.of("leader"), null).rung(),
            new RungText("lost", "due + 11wh", null, List.of(), "centre").rung()));

    /** Ten working hours from Monday at nine: the ends of all six rungs, to the minute. */
    private static final List<String> REACHED = List.of(
            "2026-02-09T16:00",
            "2026-02-09T18:00",
            "2026-02-10T11:00",
            "2026-02-10T12:01",
            "2026-02-10T16:01",
            "2026-02-11T18:01");

    private static final List<String> TOLD = List.of(
            DeadlineWarned.TYPE,
            DeadlineWarned.TYPE,
            DeadlineWarned.TYPE,
            DeadlineMissed.TYPE,
            DeadlineEscalated.TYPE,
            DeadlineEscalated.TYPE);

    @Inject
    DeadlineSql sql;

    @Inject
    DeadlineRows rows;

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    Outbox outbox;

    @Test
    void eachRungIsReachedAtItsMomentAndToldOnce() {
        String task = start("10wh", OnReturn.REMAINING, FIVE);
        for (int i = 0; i < REACHED.size(); i++) {
            clock.set(at(REACHED.get(i)).minusSeconds(61));
            ticker.tick();
            assertThat(told(task)).as("before " + REACHED.get(i)).isEqualTo(TOLD.subList(0, i));
            tickAt(REACHED.get(i));
            ticker.tick();
            assertThat(told(task)).as("at " + REACHED.get(i)).isEqualTo(TOLD.subList(0, i + 1));
        }
        tickAt("2026-03-20T10:00");
        assertThat(told(task)).isEqualTo(TOLD);
        assertThat(rungs(task)).isEqualTo(6);
    }

    @Test
    void aCrashAtAnyRungBeforeTheCommitLeavesNothingAndIsRepeated() {
        String task = start("10wh", OnReturn.REMAINING, FIVE);
        for (int i = 0; i < REACHED.size(); i++) {
            clock.set(at(REACHED.get(i)));
            in(TOWN, () -> {
                QuarkusTransaction.begin();
                ticker.climb(TOWN.city());
                QuarkusTransaction.rollback();
                return true;
            });
            assertThat(rungs(task)).isEqualTo(i);
            ticker.tick();
            assertThat(told(task)).isEqualTo(TOLD.subList(0, i + 1));
        }
        assertThat(rungs(task)).isEqualTo(6);
    }

    @Test
    void twoNodesWhoseClocksDifferByHoursTellEachRungOnce() throws Exception {
        var tasks = IntStream.range(0, 25)
                .mapToObj(i -> start("10wh", OnReturn.REMAINING, FIVE))
                .toList();
        var late = node(Duration.ofHours(-5));
        var early = node(Duration.ofHours(26));
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (String moment : REACHED) {
                clock.set(at(moment));
                List<Callable<Integer>> ticks = Stream.of(late, early, ticker, early)
                        .<Callable<Integer>>map(node -> () -> {
                            together.await();
                            return node.tick();
                        })
                        .toList();
                for (var done : threads.invokeAll(ticks)) {
                    done.get();
                }
            }
        } finally {
            threads.shutdown();
        }
        tasks.forEach(task -> assertThat(told(task)).isEqualTo(TOLD));
    }

    @Test
    void aPauseMovesTheRungsThatAreStillToCome() {
        String task = start("10wh", OnReturn.REMAINING, FIVE);
        tickAt("2026-02-09T16:00");
        assertThat(told(task)).hasSize(1);
        act(() -> moveClock.pause(task, "rain"));
        tickAt("2026-02-12T09:00");
        assertThat(told(task)).as("while it stands").hasSize(1);
        act(() -> moveClock.resume(task, "dry"));
        tickAt("2026-02-12T10:59");
        assertThat(told(task)).hasSize(1);
        tickAt("2026-02-12T11:00");
        assertThat(told(task)).hasSize(2);
    }

    @Test
    void aPauseWithoutAnEndHasNoDueDateAndSaysSo() {
        String task = start("10wh", OnReturn.REMAINING, FIVE);
        act(() -> moveClock.pause(task, "waiting"));
        tickAt("2026-12-30T09:00");
        assertThat(told(task)).isEmpty();
        assertThat(view(task).due()).isEmpty();
        assertThat(in(TOWN, () -> deadlines.explain(task, Locale.CHINESE))).contains("计时已暂停，恢复后重新推算届满时间");
    }

    @Test
    void aFreshBudgetClimbsTheWholeLadderAnew() {
        String task = start("10wh", OnReturn.FRESH, FIVE);
        tickAt("2026-02-10T11:30");
        assertThat(told(task)).hasSize(3);
        act(() -> moveClock.giveBack(task, "unit-2", "", "not clear"));
        tickAt("2026-02-10T11:31");
        assertThat(told(task)).hasSize(3);
        tickAt("2026-03-02T10:00");
        assertThat(told(task)).hasSize(9).endsWith(TOLD.toArray(String[]::new));
    }

    private DeadlineClock node(Duration ahead) {
        return new DeadlineClock(sql, rows, ownCalendar, outbox, currentTenant, Clock.offset(clock, ahead));
    }
}
