package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridloom.shared.Problem;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a database can show: transactions, two at once, and that all is still there after a restart (TZ-4.3). */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EngineOnDatabaseTest {
    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;

    @BeforeEach
    void open() {
        database = new DatabaseBench(dataSource);
        bench = database.bench;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String twoSteps() {
        return Bpmn.process(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E"));
    }

    @Test
    void whatIsRolledBackNeverHappened() {
        bench.process(twoSteps());
        QuarkusTransaction.begin();
        bench.start(Map.of());
        QuarkusTransaction.rollback();
        assertThat(database.rows("process_instance")).isZero();
        bench.open.clear();

        String id = database.start(Map.of());
        var task = bench.at("A");
        QuarkusTransaction.begin();
        bench.engine.complete(id, task.taskId(), Map.of("amount", 1));
        QuarkusTransaction.rollback();
        assertThat(database.steps(id)).containsExactly("A");
        database.in(() -> bench.engine.complete(id, task.taskId(), Map.of()));
        assertThat(database.steps(id)).containsExactly("B");
    }

    @Test
    void ofTwoWhoCompleteTheSameTaskOneWinsAndTheOtherIsRefused() throws Exception {
        bench.process(twoSteps());
        for (int i = 0; i < 10; i++) {
            bench.open.clear();
            String id = database.start(Map.of());
            String task = bench.at("A").taskId();
            var both = new CyclicBarrier(2);
            var outcomes = DatabaseBench.together(() -> complete(id, task, 1, both), () -> complete(id, task, 2, both));
            assertThat(outcomes).filteredOn(Advanced.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Problem.class::isInstance)
                    .singleElement()
                    .satisfies(refused ->
                            assertThat(((Problem) refused).code().httpStatus()).isEqualTo(409));
            assertThat(database.steps(id)).containsExactly("B");
            assertThat(database.text("SELECT lock_version FROM process_instance WHERE id = '" + id + "'"))
                    .isEqualTo("1");
        }
    }

    private Advanced complete(String id, String task, int amount, CyclicBarrier both) throws Exception {
        both.await(20, TimeUnit.SECONDS);
        return database.in(() -> bench.engine.complete(id, task, Map.of("amount", amount)));
    }

    @Test
    void aRowThatMovedSinceItWasReadIsNotWritten() {
        bench.process(twoSteps());
        String id = database.start(Map.of());
        var row = database.in(() -> bench.store.find(EngineBench.CITY, id)).orElseThrow();
        database.complete("A", Map.of());
        assertThat(database.in(() -> bench.store.update(row, row.version()))).isFalse();
        assertThat(database.in(() -> bench.store.delete(EngineBench.CITY, id, row.version())))
                .isFalse();
    }

    @Test
    void aTimerFiresOnceHoweverManyLookAtTheClock() throws Exception {
        bench.process(Bpmn.process(start()
                + timer("intermediateCatchEvent", "T", "", "PT5S")
                + user("A")
                + end("E")
                + chain("S", "T", "A", "E")));
        var ids = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            ids.add(database.start(Map.of()));
        }
        assertThat(database.rows("process_timer")).isEqualTo(12);
        bench.now = bench.now.plusSeconds(5);
        var both = new CyclicBarrier(2);
        var fired = DatabaseBench.together(() -> tick(both), () -> tick(both));
        assertThat((int) fired.get(0) + (int) fired.get(1)).isEqualTo(12);
        assertThat(database.rows("process_timer")).isZero();
        ids.forEach(id -> assertThat(database.steps(id)).containsExactly("A"));
        assertThat(bench.log).filteredOn("opened A"::equals).hasSize(12);
    }

    private int tick(CyclicBarrier both) throws Exception {
        both.await(20, TimeUnit.SECONDS);
        return bench.timers(Transactions.jta()).tick();
    }

    @Test
    void aTimerThatMeetsACompletionMovesTheInstanceOnce() throws Exception {
        bench.process(Bpmn.process(start()
                + user("A")
                + user("L")
                + user("N")
                + end("E")
                + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"A\"", "PT2H")
                + chain("S", "A", "N", "E")
                + chain("T", "L", "E2")));
        for (int i = 0; i < 10; i++) {
            bench.open.clear();
            String id = database.start(Map.of());
            String task = bench.at("A").taskId();
            bench.now = bench.now.plus(Duration.ofHours(2));
            var both = new CyclicBarrier(2);
            var outcomes = DatabaseBench.together(() -> tick(both), () -> {
                both.await(20, TimeUnit.SECONDS);
                return database.in(() -> bench.engine.complete(id, task, Map.of()));
            });
            assertThat(outcomes.get(0)).as("fired").isEqualTo(outcomes.get(1) instanceof Advanced ? 0 : 1);
            assertThat(outcomes.get(1)).isInstanceOfAny(Advanced.class, Problem.class);
            assertThat(database.steps(id)).containsExactly(outcomes.get(1) instanceof Advanced ? "N" : "L");
            assertThat(database.rows("process_timer")).isZero();
        }
    }

    @Test
    void anInstanceSurvivesTheServer() {
        bench.process(twoSteps());
        var decimal = new BigDecimal("3.10");
        String id = database.start(Map.of("list", List.of("x", Map.of("k", 1)), "amount", decimal, "category", "道路"));
        bench.restart();
        var variables = database.in(() -> bench.engine.find(id)).orElseThrow().variables();
        assertThat(variables)
                .containsEntry("list", List.of("x", Map.of("k", 1)))
                .containsEntry("amount", decimal)
                .containsEntry("category", "道路");
        database.complete("A", Map.of("ok", true));
        bench.restart();
        assertThat(database.complete("B", Map.of()).ended()).isTrue();
        assertThat(database.rows("process_instance")).isZero();
    }

    @Test
    void messagesAndSignalsFindTheInstancesThatWait() {
        bench.process(Bpmn.process(
                "<bpmn:message id=\"M\" name=\"answer\"/><bpmn:signal id=\"X\" name=\"alarm\"/>",
                start()
                        + Bpmn.caught("C", "message", "M")
                        + Bpmn.caught("D", "signal", "X")
                        + user("A")
                        + end("E")
                        + chain("S", "C", "D", "A", "E")));
        String id = database.start(Map.of());
        String other = database.in(() -> bench.start(EngineBench.OTHER_TOWN, "p", Map.of()));
        assertThat(database.rows("process_waiting")).isEqualTo(2);
        bench.restart();
        database.in(() -> bench.engine.message(id, "answer", Map.of("reply", "yes")));
        database.in(() -> bench.engine.message(other, "answer", Map.of()));
        assertThatThrownBy(() -> database.in(() -> bench.engine.message(id, "answer", Map.of())))
                .hasMessageContaining("NOT_WAITING_FOR");
        bench.restart();
        QuarkusTransaction.requiringNew().run(() -> bench.engine.signal(EngineBench.TOWN, "alarm", Map.of()));
        assertThat(database.steps(id)).containsExactly("A");
        assertThat(database.steps(other)).isEmpty();
        assertThat(bench.at("A").variables()).containsEntry("reply", "yes");
        assertThat(database.rows("process_waiting")).isEqualTo(1);
    }

    @Test
    void aHandOverRunsTheReceiversOwnTextAndComesBack() {
        bench.process(
                Bpmn.process(start() + "<bpmn:callActivity id=\"H\" calledElement=\"leg\" gridloom:handOver=\"up\""
                        + " gridloom:in=\"category\" gridloom:out=\"outcome\"/>" + user("Z") + end("E")
                        + chain("S", "H", "Z", "E")));
        bench.text("process", "leg", Bpmn.process(start() + user("OURS") + end("E") + chain("S", "OURS", "E")));
        bench.texts.put(
                "b2/process/leg", Bpmn.process(start() + user("THEIRS") + end("E") + chain("S", "THEIRS", "E")));
        String id = database.start(Map.of("category", "road"));
        assertThat(bench.steps()).containsExactly("THEIRS");
        assertThat(database.text("SELECT node, bundle, leg_id FROM process_instance WHERE parent_id = '" + id + "'"))
                .isEqualTo("steps/county|b2|leg-2");
        bench.restart();
        database.complete("THEIRS", Map.of("outcome", "returned"));
        assertThat(bench.at("Z").variables()).containsEntry("outcome", "returned");
        assertThat(database.rows("process_instance")).isEqualTo(1);
        assertThat(database.complete("Z", Map.of()).ended()).isTrue();
        assertThat(bench.log).containsSubsequence("ended leg-2 returned", "ended leg-1 returned");
    }

    @Test
    void completingAStepCostsTheEngineTwoStatementsAndItsTimersOneEach() {
        bench.process(Bpmn.process(start()
                + user("A")
                + user("B")
                + user("C")
                + user("L")
                + end("E")
                + end("E2")
                + timer("boundaryEvent", "T", " attachedToRef=\"C\"", "PT2H")
                + chain("S", "A", "B", "C", "E")
                + chain("T", "L", "E2")));
        database.start(Map.of());
        assertThat(statementsOf("A")).isEqualTo(2);
        assertThat(statementsOf("B")).as("a timer starts").isEqualTo(3);
        assertThat(statementsOf("C")).as("a timer ends, the instance too").isEqualTo(3);
    }

    private long statementsOf(String step) {
        return database.in(() -> {
            long before = database.statements();
            bench.complete(step, Map.of());
            return database.statements() - before - 1;
        });
    }
}
