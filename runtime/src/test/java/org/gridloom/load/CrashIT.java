package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} in the middle of reporting and again in the middle of completing. What was answered with success is there
 * afterwards, nothing is there twice, and every limit rings once whether it passed before, during or after the crash.
 */
class CrashIT {
    private static final int CASES = Integer.getInteger("gridloom.crash.cases", 40);
    private static final int THREADS = 4;
    private static final String DUE = "SELECT COUNT(*) FROM deadline WHERE next_at <= UTC_TIMESTAMP(3)";

    private final Map<String, String> caseOfKey = new HashMap<>();
    private final Crew crew = new Crew();

    @Test
    void afterKillNineNothingIsLostAndNothingIsDoneTwice() throws Exception {
        try (var ground = Ground.open("crash");
                var facts = ground.facts()) {
            Node first = ground.startNode();
            reportUntil(first.client("member-1"), CASES / 2);
            killWhen(first, () -> false, 0, () -> reportUntil(first.client("member-1"), CASES));
            Node second = ground.startNode();
            reportUntil(second.client("member-1"), CASES);

            killWhen(
                    second,
                    () -> crew.accepted.size() >= CASES / 2,
                    600,
                    () -> crew.work(List.of(second), THREADS),
                    () -> facts.letCaseLimitsPass("MOD(CRC32(id), 2) = 0"));
            assertThat(crew.accepted.size()).as("the crash came in the middle").isLessThan(3 * CASES);
            int passedWhileDown = facts.letCaseLimitsPass("TRUE");

            Node third = ground.startNode();
            assertThat(facts.becomesZero(DUE, 30))
                    .as("limits that passed have rung")
                    .isTrue();
            crew.work(List.of(third), THREADS);

            System.out.printf(
                    "crash: cases=%d accepted=%d refused=%d unanswered=%d passedWhileDown=%d%n",
                    CASES, crew.accepted.size(), crew.refused.get(), crew.unanswered.get(), passedWhileDown);
            noCaseIsLost(third, facts);
            everyAcceptedCompletionIsThere(facts);
            everyLimitRangOnce(facts);
            theRecordHolds(third, facts);
        }
    }

    private void noCaseIsLost(Node node, StoredFacts facts) throws Exception {
        assertThat(crew.surprises).isEmpty();
        assertThat(facts.number("SELECT COUNT(*) FROM casefile")).isEqualTo(CASES);
        assertThat(facts.strings("SELECT id FROM casefile WHERE state = 'CLOSED'"))
                .containsExactlyInAnyOrderElementsOf(caseOfKey.values());
        var town = node.client("town-1");
        for (String id : caseOfKey.values()) {
            assertThat(town.get("/api/cases/" + id).status()).isEqualTo(200);
        }
        assertThat(facts.number("SELECT COUNT(*) FROM process_instance")).isZero();
    }

    private void everyAcceptedCompletionIsThere(StoredFacts facts) throws Exception {
        assertThat(facts.strings("SELECT id FROM work_item WHERE state = 'DONE'"))
                .hasSize(3 * CASES)
                .containsAll(crew.accepted);
        assertThat(crew.accepted).doesNotHaveDuplicates();
        assertThat(facts.stepsNotDoneOnce()).isEmpty();
        assertThat(facts.completionsNotToldOnce()).isEmpty();
    }

    private static void everyLimitRangOnce(StoredFacts facts) throws Exception {
        assertThat(facts.rungsToldTwice()).isEmpty();
        assertThat(facts.rungsWithoutOneEvent()).isZero();
        assertThat(facts.strings("SELECT d.id FROM deadline d LEFT JOIN deadline_rung r ON r.deadline_id = d.id"
                        + " WHERE d.subject_kind = 'case' AND d.due_at < d.stopped_at"
                        + " GROUP BY d.id HAVING COUNT(r.rung) <> 2"))
                .as("limits that passed while their case was open warn once and end once")
                .isEmpty();
        assertThat(facts.number("SELECT COUNT(*) FROM deadline_rung")).isPositive();
    }

    private static void theRecordHolds(Node node, StoredFacts facts) throws Exception {
        assertThat(facts.becomesZero("SELECT COUNT(*) FROM outbox_event WHERE relayed = FALSE", 20))
                .as("all events are relayed")
                .isTrue();
        var verdict = node.client("city-1").get("/api/audit/verify").orFail().json();
        assertThat(verdict.path("brokenAt").isNumber()).isFalse();
        assertThat(verdict.path("length").asLong())
                .isEqualTo(facts.number("SELECT COUNT(*) FROM outbox_event WHERE city = ?", Ground.CITY));
    }

    /** Reports each key that has no case yet; a report without an answer is sent again with the same key. */
    private void reportUntil(Client member, int wanted) throws InterruptedException {
        for (int i = 0; i < wanted; i++) {
            String key = "crash-" + i;
            if (caseOfKey.containsKey(key)) {
                continue;
            }
            try {
                caseOfKey.put(
                        key, member.report(key).orFail().json().path("caseId").asText());
            } catch (IOException gone) {
                return;
            }
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    /** Does the work and, beside it, kills the node some time after it has come far enough. */
    private static void killWhen(Node node, BooleanSupplier farEnough, long millisAfter, Act work, Act... before)
            throws Exception {
        var working = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        working.start();
        if (millisAfter == 0) {
            TimeUnit.MILLISECONDS.sleep(250);
        } else {
            while (!farEnough.getAsBoolean() && working.isAlive()) {
                LockSupport.parkNanos(2_000_000);
            }
            for (Act act : before) {
                act.run();
            }
            TimeUnit.MILLISECONDS.sleep(millisAfter);
        }
        node.kill();
        working.join();
    }
}
