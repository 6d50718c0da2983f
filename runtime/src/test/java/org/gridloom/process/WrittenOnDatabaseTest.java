package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step sends to the database grows with what it changed, not with the instance. Counted by the server. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WrittenOnDatabaseTest {
    private static final String LARGE = "大".repeat(70_000);

    @Inject
    DataSource dataSource;

    private DatabaseBench database;

    @BeforeEach
    void open() {
        database = new DatabaseBench(dataSource);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long sent(String step, Map<String, Object> answers) {
        return database.in(() -> {
            long before = database.received();
            database.bench.complete(step, answers);
            return database.received() - before;
        });
    }

    @Test
    void aStepThatDoesNotTouchALargeVariableDoesNotWriteIt() {
        database.bench.process(
                Bpmn.process(start() + user("A") + user("B") + user("C") + end("E") + chain("S", "A", "B", "C", "E")));
        String id = database.start(Map.of("reply", LARGE, "list", List.of(LARGE, Map.of("text", LARGE))));
        assertThat(database.rows("process_value")).isEqualTo(2);
        assertThat(sent("A", Map.of("amount", 7))).as("bytes").isLessThan(4_000);
        assertThat(database.bench.at("B").variables()).containsEntry("reply", LARGE);
        assertThat(sent("B", Map.of("ok", true))).as("bytes").isLessThan(4_000);
        assertThat(database.in(() -> database.bench.engine.find(id))
                        .orElseThrow()
                        .variables())
                .containsEntry("reply", LARGE)
                .containsEntry("list", List.of(LARGE, Map.of("text", LARGE)));
        database.complete("C", Map.of());
        assertThat(database.rows("process_value")).isZero();
    }

    @Test
    void aLargeVariableThatChangesIsWrittenWithTheStep() {
        database.bench.process(Bpmn.process(start() + user("A") + user("B") + end("E") + chain("S", "A", "B", "E")));
        String id = database.start(Map.of());
        // The driver writes each byte as two letters.
        assertThat(sent("A", Map.of("outcome", LARGE))).as("bytes").isBetween(420_000L, 430_000L);
        assertThat(database.in(() -> database.bench.engine.find(id))
                        .orElseThrow()
                        .variables())
                .containsEntry("outcome", LARGE);
    }

    @Test
    void whatIsRolledBackLeavesNoValue() {
        database.bench.process(Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        io.quarkus.narayana.jta.QuarkusTransaction.begin();
        database.bench.start(Map.of("reply", LARGE));
        io.quarkus.narayana.jta.QuarkusTransaction.rollback();
        assertThat(database.rows("process_value")).isZero();
    }

    @Test
    void lateStepsWriteNoMoreThanEarlyOnes() {
        var body = new StringBuilder(start());
        var ids = new ArrayList<>(List.of("S"));
        for (int i = 1; i <= 42; i++) {
            body.append(user("U" + i));
            ids.add("U" + i);
        }
        ids.add("E");
        database.bench.process(Bpmn.process(
                body.append(end("E")).append(chain(ids.toArray(String[]::new))).toString()));
        database.start(Map.of("reply", "x".repeat(500)));
        var sent = new ArrayList<Long>();
        for (int i = 1; i <= 41; i++) {
            sent.add(sent("U" + i, Map.of("amount", i, "ok", true)));
        }
        assertThat(sent).allMatch(bytes -> bytes < 5_000);
        assertThat(sum(sent.subList(21, 41)))
                .as("bytes of twenty late steps against twenty early ones: %s", sent)
                .isLessThan(sum(sent.subList(1, 21)) * 11 / 10);
    }

    @Test
    void lateRoundsOfALoopWriteNoMoreThanEarlyOnes() {
        database.bench.process(Bpmn.process(start() + user("A") + user("B") + end("E")
                + "<bpmn:exclusiveGateway id=\"M\"/><bpmn:exclusiveGateway id=\"X\" default=\"X_M\"/>"
                + flow("S", "M") + flow("M", "A") + flow("A", "B") + flow("B", "X") + flow("X", "M")
                + flow("X", "E", "amount > 1000")));
        database.start(Map.of());
        var sent = new ArrayList<Long>();
        for (int i = 1; i <= 50; i++) {
            sent.add(sent("A", Map.of("amount", i)) + sent("B", Map.of("amount", i)));
        }
        assertThat(sum(sent.subList(26, 50)))
                .as("bytes of late rounds against early ones: %s", sent)
                .isLessThan(sum(sent.subList(2, 26)) * 11 / 10);
    }

    private static long sum(List<Long> bytes) {
        return bytes.stream().mapToLong(Long::longValue).sum();
    }
}
