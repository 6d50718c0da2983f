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
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moving in a process does to the rows. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MovesOnDatabaseTest {
    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;

    @BeforeEach
    void open() {
        database = new DatabaseBench(dataSource);
        bench = database.bench;
        bench.process(
                Bpmn.process(start() + user("A") + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                        + user("B") + user("C") + user("D") + user("L") + end("E") + end("E2")
                        + timer("boundaryEvent", "T", " attachedToRef=\"B\"", "PT2H")
                        + chain("S", "A", "G", "B", "J", "D", "E") + chain("G", "C", "J") + chain("T", "L", "E2")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int after(Duration time) {
        bench.now = bench.now.plus(time);
        return bench.timers(Transactions.jta()).tick();
    }

    @Test
    void aReturnThatIsRolledBackNeverHappened() {
        String id = database.start(Map.of());
        database.complete("A", Map.of());
        String c = bench.at("C").taskId();
        QuarkusTransaction.begin();
        bench.moves.back(id, c, "A");
        QuarkusTransaction.rollback();
        assertThat(database.steps(id)).containsExactly("B", "C");
        assertThat(database.rows("process_timer")).isEqualTo(1);
        database.in(() -> bench.moves.back(id, c, "A"));
        assertThat(database.steps(id)).containsExactly("A");
        assertThat(database.rows("process_timer")).isZero();
        assertThatThrownBy(() -> database.in(() -> bench.moves.back(id, c, "A")))
                .hasMessageContaining("TASK_CONFLICT");
    }

    @Test
    void aTimerStandsWithItsCaseAndComesAsMuchLater() {
        String id = database.start(Map.of());
        database.complete("A", Map.of());
        var clocks = new StoredClocks(bench.around);
        bench.now = bench.now.plus(Duration.ofHours(1));
        database.in(() -> {
            clocks.standStill("case-1");
            return true;
        });
        assertThat(after(Duration.ofHours(72))).isZero();
        database.in(() -> {
            clocks.goOn("case-1");
            return true;
        });
        assertThat(after(Duration.ofMinutes(59))).isZero();
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(database.steps(id)).containsExactly("C", "L");
    }
}
