package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at one step at the same moment, in two threads over HTTP on a real database. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class VotesAtOnceTest {
    @Inject
    DrawnPanels drawn;

    @BeforeEach
    void theRulesAreDrawn() {
        drawn.draw();
    }

    @Test
    void twoWhoVoteAtTheSameMomentBothCountAndTheStepEndsOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var desk = DrawnPanels.reported("posts");
            assertThat(atOnce(desk, "yz-desk-1", "yz-police")).containsOnly(204);
            assertThat(itemsOf(desk, "yz-member")).hasSize(1);
            DrawnPanels.decided(desk, "approve");
        }
    }

    @Test
    void ofTwoWhoVoteAtTheSameMomentWhereOneIsEnoughOneIsLateAndTheStepEndsOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var desk = DrawnPanels.reported("any");
            assertThat(atOnce(desk, "yz-desk-1", "yz-police")).containsOnly(204);
            assertThat(itemsOf(desk, "yz-member")).hasSize(1);
        }
    }

    private static List<Map<String, Object>> itemsOf(Desk desk, String login) {
        List<Map<String, Object>> rows =
                Desk.as(login).get("/api/tasks?limit=100").jsonPath().getList("rows");
        return rows.stream()
                .filter(row -> desk.caseId.equals(row.get("caseId")))
                .toList();
    }

    private static List<Integer> atOnce(Desk desk, String... logins) throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(logins.length);
        var start = new CyclicBarrier(logins.length);
        var votes = new ArrayList<Callable<Integer>>();
        for (String login : logins) {
            var item = desk.require(login);
            votes.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return desk.complete(login, item, "agree").statusCode();
            });
        }
        try {
            var codes = new ArrayList<Integer>();
            for (Future<Integer> vote : people.invokeAll(votes)) {
                codes.add(vote.get());
            }
            return codes;
        } finally {
            people.shutdownNow();
        }
    }
}
