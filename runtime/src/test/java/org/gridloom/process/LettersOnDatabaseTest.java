package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.event;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages between processes, and what a process keeps of its conditions and undone steps, over rows of a real database. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LettersOnDatabaseTest {
    private static final String MESSAGE = "<bpmn:message id=\"M\" name=\"answer\"/>";

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

    private String begin(String process, String caseId) {
        return database.in(() -> bench.engine
                .start(new StartProcess(EngineBench.TOWN, "b1", process, caseId, "leg-1", Map.of()))
                .instanceId());
    }

    @Test
    void aMessageReachesTheWaitingProcessesOfItsCaseAndNoOther() {
        bench.process(Bpmn.process(
                MESSAGE,
                start() + Bpmn.caught("C", "message", "M") + user("A") + end("E") + chain("S", "C", "A", "E")));
        bench.text(
                "process",
                "thrower",
                Bpmn.process(MESSAGE, start() + event("endEvent", "F", "", "message", "M") + chain("S", "F")));
        String mine = begin("p", "case-1");
        String another = begin("p", "case-2");
        begin("thrower", "case-1");
        assertThat(database.open(mine)).extracting("step").containsExactly("A");
        assertThat(database.open(another)).isEmpty();
    }

    @Test
    void anotherCityWithACaseOfTheSameNumberHearsNothing() {
        var row = database.in(() -> {
            bench.process(Bpmn.process(
                    MESSAGE,
                    start() + Bpmn.caught("C", "message", "M") + user("A") + end("E") + chain("S", "C", "A", "E")));
            return begin("p", "case-1");
        });
        assertThat(database.in(() -> bench.store.waitingInCase(EngineBench.CITY, "case-1", "Message-answer")))
                .containsExactly(row);
        assertThat(database.in(() ->
                        bench.store.waitingInCase(TenantPath.of("elsewhere").city(), "case-1", "Message-answer")))
                .isEmpty();
    }

    @Test
    void aConditionIsRaisedOnceAlsoAfterARestart() {
        bench.process(Bpmn.process(start() + "<bpmn:parallelGateway id=\"G\"/>" + user("A") + user("B") + user("C")
                + user("L")
                + end("E") + end("E2") + end("E3")
                + Bpmn.condition("boundaryEvent", "T", " attachedToRef=\"A\" cancelActivity=\"false\"", "amount > 5")
                + chain("S", "G", "A", "E") + chain("G", "B", "C", "E3") + chain("T", "L", "E2")));
        String id = database.start(Map.of("amount", 1));
        database.complete("B", Map.of("amount", 6));
        bench.restart();
        database.complete("C", Map.of("amount", 7));
        assertThat(database.open(id)).extracting("step").containsExactlyInAnyOrder("A", "L");
    }
}
