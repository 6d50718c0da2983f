package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a case stands still (挂起) no other system moves it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class StandingCallsTest {
    private static final String ROW = "SELECT state, attempts FROM connector_call WHERE city = 'steps'";
    private static OtherSystem system;

    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;
    private StoredClocks clocks;

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
        clocks = new StoredClocks(bench.around);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String startWith(String connector) {
        bench.text("connector", "c", connector);
        bench.process(Bpmn.process(start()
                + "<bpmn:serviceTask id=\"X\" gridloom:connector=\"c\" gridloom:in=\"amount\" gridloom:out=\"reply\"/>"
                + user("Z") + end("E") + chain("S", "X", "Z", "E")));
        return database.start(Map.of("amount", 7, "category", "road"));
    }

    private int tick() {
        return bench.calls(Transactions.jta(), Map.<String, String>of()::get).tick();
    }

    private void stand(boolean still) {
        database.in(() -> {
            if (still) {
                clocks.standStill("case-1");
            } else {
                clocks.goOn("case-1");
            }
            return true;
        });
    }

    @Test
    void aCallOfACaseThatStandsIsMadeWhenItGoesOn() throws Exception {
        String id = startWith(system.connector("stands", "200"));
        stand(true);
        bench.now = bench.now.plusSeconds(1000);
        assertThat(tick()).isZero();
        assertThat(system.log("stands")).isEmpty();
        stand(false);
        assertThat(tick()).isEqualTo(1);
        assertThat(database.steps(id)).containsExactly("Z");
    }

    @Test
    void anAnswerThatComesWhileTheCaseStandsMovesNothingAndIsAskedForAgainUnderTheSameKey() throws Exception {
        String id = startWith(system.connector("answers", "200,200"));
        var calls = bench.calls(
                new Transactions() {
                    private int count;

                    @Override
                    public <T> T inNew(java.util.function.Supplier<T> work) {
                        // The case is suspended after the call was claimed and before its answer is written.
                        if (++count == 4) {
                            stand(true);
                        }
                        return Transactions.jta().inNew(work);
                    }
                },
                Map.<String, String>of()::get);
        assertThat(calls.tick()).isZero();
        assertThat(system.log("answers")).hasSize(1);
        assertThat(database.text(ROW)).isEqualTo("OPEN|1");
        assertThat(database.steps(id)).isEmpty();
        bench.now = bench.now.plusSeconds(1000);
        assertThat(tick()).isZero();
        stand(false);
        bench.now = bench.now.plusSeconds(100);
        assertThat(tick()).isEqualTo(1);
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(system.log("answers")).hasSize(2);
        assertThat(system.log("answers").get(1)[0])
                .isEqualTo(system.log("answers").get(0)[0]);
    }

    @Test
    void aCallOfACaseThatStandsCanBeWithdrawn() throws Exception {
        String id = startWith(system.connector("withdrawn", "200"));
        stand(true);
        database.in(() -> {
            bench.engine.cancel(id, "cancelled");
            return true;
        });
        assertThat(database.text(ROW)).isEqualTo("WITHDRAWN|0");
    }
}
