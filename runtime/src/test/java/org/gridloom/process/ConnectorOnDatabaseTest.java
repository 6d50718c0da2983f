package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service task against another program that fails, hangs and answers twice (TZ-8.6, TZ-4.3). */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ConnectorOnDatabaseTest {
    private static final String SECRET = "s3cret-of-taizhou";
    private static final String ROW = "SELECT state, attempts, last_reason FROM connector_call WHERE city = 'steps'";
    private static OtherSystem system;

    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;

    @BeforeAll
    static void otherSystem() throws Exception {
        system = OtherSystem.start();
    }

    @AfterAll
    static void endOtherSystem() {
        system.close();
    }

    @BeforeEach
    void open() {
        database = new DatabaseBench(dataSource);
        bench = database.bench;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String startWith(String connector) {
        bench.text("connector", "c", connector);
        bench.process(Bpmn.process(start() + connectorTask() + user("Z") + end("E") + chain("S", "X", "Z", "E")));
        return database.start(Map.of("amount", 7, "category", "road"));
    }

    private static String connectorTask() {
        return "<bpmn:serviceTask id=\"X\" gridloom:connector=\"c\" gridloom:in=\"amount\" gridloom:out=\"reply\"/>";
    }

    private int tick() {
        return tick(Transactions.jta());
    }

    private int tick(Transactions transactions) {
        return bench.calls(transactions, Map.of("GRIDLOOM_SECRET__STEPS__HOTLINE", SECRET)::get)
                .tick();
    }

    private void later(int seconds) {
        bench.now = bench.now.plusSeconds(seconds);
    }

    @Test
    void failsHangsAndAnswersAndTheProcessGoesOnOnce() throws Exception {
        String id = startWith(system.connector("mixed", "503,hang,200"));
        assertThat(tick()).isZero();
        assertThat(database.text(ROW)).isEqualTo("OPEN|1|status 503");
        later(4);
        assertThat(tick()).isZero();
        assertThat(system.log("mixed")).as("not before its pause is over").hasSize(1);
        later(1);
        assertThat(tick()).isZero();
        assertThat(database.text(ROW)).isEqualTo("OPEN|2|no answer in 1s");
        later(9);
        tick();
        assertThat(system.log("mixed")).as("the pause doubles").hasSize(2);
        later(1);
        assertThat(tick()).isEqualTo(1);
        assertThat(database.text(ROW)).isEqualTo("DONE|3|");
        assertThat(bench.at("Z").variables()).containsEntry("reply", "answer 3");
        later(1000);
        Thread.sleep(Duration.ofSeconds(2).toMillis()); // the answer that hung arrives too
        assertThat(tick()).isZero();
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(system.log("mixed")).hasSize(3).allSatisfy(call -> {
            assertThat(call[0]).isEqualTo(system.log("mixed").get(0)[0]).hasSizeGreaterThan(20);
            assertThat(call[2]).isEqualTo("{\"sum\":7}");
        });
    }

    @Test
    void ofTwoAnswersToOneCallTheFirstCounts() throws Exception {
        String id = startWith(system.connector("twice", "hang,200").replace("timeout: 1s", "timeout: 10s"));
        var first = Executors.newSingleThreadExecutor();
        var slow = first.submit(() -> tick());
        while (system.log("twice").isEmpty()) {
            Thread.onSpinWait();
        }
        later(100); // the first node is taken for dead
        assertThat(tick()).isEqualTo(1);
        assertThat(slow.get()).isZero();
        first.shutdown();
        assertThat(database.text(ROW)).isEqualTo("DONE|2|");
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(bench.at("Z").variables()).containsEntry("reply", "answer 2");
        assertThat(system.log("twice").get(0)[0]).isEqualTo(system.log("twice").get(1)[0]);
    }

    @Test
    void aNodeThatDiesBetweenAnswerAndCommitLeavesTheCallToBeMadeAgain() throws Exception {
        String id = startWith(system.connector("dies", "200"));
        var transactions = new AtomicInteger();
        tick(new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return Transactions.jta().inNew(() -> {
                    T result = work.get();
                    if (transactions.incrementAndGet() == 4) {
                        throw new IllegalStateException("power failure");
                    }
                    return result;
                });
            }
        });
        assertThat(database.steps(id)).isEmpty();
        bench.open.clear();
        later(100);
        assertThat(tick()).isEqualTo(1);
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(system.log("dies"))
                .hasSize(2)
                .extracting(call -> call[0])
                .containsOnly(system.log("dies").get(0)[0]);
    }

    @Test
    void whatNobodyCatchesIsAnIncidentAndTheProcessStands() {
        String id = startWith(system.connector("down", "500", "retries: 1"));
        tick();
        later(5);
        tick();
        assertThat(database.text(ROW)).isEqualTo("FAILED|2|status 500");
        assertThat(bench.told).singleElement().isInstanceOfSatisfying(ConnectorGaveUp.class, told -> {
            assertThat(told.subject()).isEqualTo("case-1");
            assertThat(told.connector()).isEqualTo("c");
            assertThat(told.reason()).isEqualTo("status 500");
            assertThat(told.caught()).isFalse();
        });
        later(1000);
        assertThat(tick()).isZero();
        assertThat(bench.engine.find(id)).isPresent();
    }

    @Test
    void anErrorEventTakesOverWhereACallIsGivenUp() {
        bench.text("connector", "c", system.connector("caught", "500", "retries: 0"));
        bench.process(Bpmn.process(
                "<bpmn:error id=\"F\" errorCode=\"CONNECTOR_FAILED\"/>",
                start()
                        + connectorTask()
                        + user("Z")
                        + user("P")
                        + end("E")
                        + end("E2")
                        + Bpmn.event("boundaryEvent", "X_failed", " attachedToRef=\"X\"", "error", "F")
                        + chain("S", "X", "Z", "E")
                        + chain("X_failed", "P", "E2")));
        String id = database.start(Map.of());
        assertThat(tick()).isEqualTo(1);
        assertThat(database.steps(id)).containsExactly("P");
        assertThat(database.text(ROW)).isEqualTo("FAILED|1|status 500");
        assertThat(((ConnectorGaveUp) bench.told.get(0)).caught()).isTrue();
        assertThat(database.complete("P", Map.of()).ended()).isTrue();
    }

    @Test
    void aHostThatIsNotOnTheListIsNeverCalled() throws Exception {
        startWith(system.connector("strange", "200").replace("hosts: [127.0.0.1]", "hosts: [hotline.example]"));
        tick();
        assertThat(database.text(ROW)).isEqualTo("FAILED|1|host not allowed");
        assertThat(system.log("strange")).isEmpty();
    }

    @Test
    void aCancelledProcessCallsNobody() throws Exception {
        String id = startWith(system.connector("cancelled", "200"));
        database.in(() -> {
            bench.engine.cancel(id, "merged");
            return true;
        });
        tick();
        assertThat(database.text(ROW)).isEqualTo("WITHDRAWN|0|");
        assertThat(system.log("cancelled")).isEmpty();
    }

    @Test
    void aSecretReachesTheOtherSystemAndNothingElse() throws Exception {
        List<String> lines;
        try (var log = new CapturedLog()) {
            startWith(system.connector("secret", "500,200", "headers: {Authorization: 'env:HOTLINE'}", "retries: 1"));
            tick();
            assertThat(database.text(ROW)).isEqualTo("OPEN|1|status 500");
            later(5);
            tick();
            lines = log.lines();
        }
        assertThat(system.log("secret")).extracting(call -> call[1]).containsOnly(SECRET);
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        for (String table : Arrays.asList("connector_call", "process_instance", "process_value")) {
            assertThat(database.text("SELECT * FROM " + table)).doesNotContain(SECRET);
        }
    }

    @Test
    void aSecretThatIsNotSetIsAnIncidentNotAnEmptyHeader() throws Exception {
        startWith(system.connector("unset", "200", "headers: {Authorization: 'env:PATH'}"));
        tick();
        assertThat(database.text(ROW)).isEqualTo("FAILED|1|secret not set for header Authorization");
        assertThat(system.log("unset")).isEmpty();
    }
}
