package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Two servers on one database. Of two people who do the same work item at the same moment one succeeds; limits ring once over
 * both nodes; when one is killed the other finishes everything, its background work included.
 */
class TwoNodesIT {
    private static final int CASES = Integer.getInteger("gridloom.nodes.cases", 30);
    private static final int THREADS_EACH = 2;
    private static final String DUE = "SELECT COUNT(*) FROM deadline WHERE next_at <= UTC_TIMESTAMP(3)";

    private final Crew crew = new Crew();

    @Test
    void twoNodesOnOneDatabaseDoEverythingOnce() throws Exception {
        try (var ground = Ground.open("nodes");
                var facts = ground.facts()) {
            var nodes = List.of(ground.startNode(), ground.startNode());
            for (int i = 0; i < CASES; i++) {
                nodes.get(i % 2).client("member-1").report("nodes-" + i).orFail();
            }
            oneOfTwoSucceeds(nodes);

            facts.letCaseLimitsPass("MOD(CRC32(id), 2) = 0");
            assertThat(facts.becomesZero(DUE, 20))
                    .as("limits ring while both run")
                    .isTrue();

            var killer = new Thread(() -> killInTheMiddle(nodes.get(1)));
            killer.start();
            crew.work(nodes, THREADS_EACH);
            killer.join();
            crew.work(List.of(nodes.get(0)), THREADS_EACH);
            everythingIsDoneOnce(nodes.get(0), facts);
        }
    }

    private static void oneOfTwoSucceeds(List<Node> nodes) throws Exception {
        var leaders = nodes.stream().map(node -> node.client("leader-1")).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Client.Task task : leaders.get(0).inbox(100)) {
                var start = new CountDownLatch(1);
                var answers = new ArrayList<Future<Client.Answer>>();
                for (Client leader : leaders) {
                    Callable<Client.Answer> attempt = () -> {
                        start.await();
                        return leader.complete(task);
                    };
                    answers.add(threads.submit(attempt));
                }
                start.countDown();
                var statuses = new ArrayList<Integer>();
                for (Future<Client.Answer> answer : answers) {
                    statuses.add(answer.get(30, TimeUnit.SECONDS).status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(204, 409);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void killInTheMiddle(Node node) {
        try {
            while (crew.accepted.size() < CASES / 2) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            node.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void everythingIsDoneOnce(Node survivor, StoredFacts facts) throws Exception {
        System.out.printf(
                "nodes: cases=%d accepted=%d refused=%d unanswered=%d%n",
                CASES, crew.accepted.size(), crew.refused.get(), crew.unanswered.get());
        assertThat(crew.surprises).isEmpty();
        assertThat(facts.number("SELECT COUNT(*) FROM casefile WHERE state = 'CLOSED'"))
                .isEqualTo(CASES);
        assertThat(facts.strings("SELECT id FROM work_item WHERE state = 'DONE'"))
                .hasSize(3 * CASES)
                .containsAll(crew.accepted);
        assertThat(crew.accepted).doesNotHaveDuplicates();
        assertThat(facts.stepsNotDoneOnce()).isEmpty();
        assertThat(facts.completionsNotToldOnce()).isEmpty();
        assertThat(facts.becomesZero("SELECT COUNT(*) FROM outbox_event WHERE relayed = FALSE", 30))
                .as("the survivor took over the relay")
                .isTrue();
        assertThat(facts.rungsToldTwice()).isEmpty();
        assertThat(facts.rungsWithoutOneEvent()).isZero();
        assertThat(facts.number("SELECT COUNT(*) FROM deadline_rung")).isPositive();
        var verdict =
                survivor.client("city-1").get("/api/audit/verify").orFail().json();
        assertThat(verdict.path("brokenAt").isNumber()).isFalse();
    }
}
