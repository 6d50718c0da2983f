package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A timer whose firing fails again and again stands in the list of incidents; those behind it fire. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TimerTroubleTest {
    private static final String WAY = "<bpmn:exclusiveGateway id=\"G\"/>" + flow("G", "A", "amount > 10")
            + flow("G", "Z", "amount > 1000") + end("Z");

    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;
    private Incidents incidents;

    @BeforeEach
    void open() {
        database = new DatabaseBench(dataSource);
        bench = database.bench;
        incidents = new Incidents(bench.around, bench.engine, (node, work) -> work.get());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void waitingOnly() {
        bench.process(Bpmn.process(start()
                + timer("intermediateCatchEvent", "T", "", "PT5S")
                + WAY
                + user("A")
                + end("E")
                + chain("S", "T", "G")
                + chain("A", "E")));
    }

    private void beside() {
        bench.process(Bpmn.process(start()
                + user("W")
                + timer("boundaryEvent", "B", " attachedToRef=\"W\" cancelActivity=\"false\"", "PT5S")
                + WAY
                + user("A")
                + end("E")
                + end("F")
                + chain("S", "W", "F")
                + chain("B", "G")
                + chain("A", "E")));
    }

    private void fireUntilItIsGivenUp() {
        for (int i = 0; i < TimerTrouble.TRIES + 2; i++) {
            bench.now = bench.now.plus(Duration.ofHours(2));
            bench.timers(Transactions.jta()).tick();
        }
    }

    private List<Incident> open(IncidentState state) {
        return database.in(() -> incidents
                .find(new Incidents.Query(
                        List.of(EngineBench.COUNTY), Optional.of(state), Optional.empty(), Optional.empty(), 0, 20))
                .rows());
    }

    @Test
    void itStandsWithItsStepAndGoesOnAfterARetryWhenTheCauseIsGone() {
        waitingOnly();
        String id = database.start(Map.of("amount", 3));
        fireUntilItIsGivenUp();
        assertThat(open(IncidentState.OPEN)).hasSize(1);
        Incident incident = open(IncidentState.OPEN).get(0);
        assertThat(incident.step()).isEqualTo("T");
        assertThat(incident.ofTimer()).isTrue();
        assertThat(incident.attempts()).isEqualTo(TimerTrouble.TRIES);
        assertThatThrownBy(() -> database.in(() -> {
                    incidents.skip(incident.id(), Map.of(), "person-1", "no");
                    return true;
                }))
                .hasMessageContaining("INCIDENT_CANNOT_SKIP");
        database.in(() -> {
            incidents.edit(id, Map.of("amount", 20), "wrong sum");
            incidents.retry(incident.id(), "person-1", "corrected");
            return true;
        });
        bench.timers(Transactions.jta()).tick();
        assertThat(database.steps(id)).containsExactly("A");
        assertThat(open(IncidentState.RETRIED)).hasSize(1);
    }

    @Test
    void aReminderBesideAStepCanBeLetGo() {
        beside();
        String id = database.start(Map.of("amount", 3));
        fireUntilItIsGivenUp();
        Incident incident = open(IncidentState.OPEN).get(0);
        assertThat(incident.step()).isEqualTo("B");
        database.in(() -> {
            incidents.skip(incident.id(), Map.of(), "person-1", "not needed");
            return true;
        });
        assertThat(open(IncidentState.SKIPPED)).hasSize(1);
        assertThat(database.rows("process_timer")).isZero();
        database.complete("W", Map.of());
        assertThat(database.rows("process_instance")).isZero();
        assertThat(id).isNotEmpty();
    }

    @Test
    void theIncidentOfAStepThatEndedIsOverByItself() {
        beside();
        database.start(Map.of("amount", 3));
        fireUntilItIsGivenUp();
        bench.timers(Transactions.jta()).run();
        assertThat(open(IncidentState.OPEN)).as("its step still waits").hasSize(1);
        database.complete("W", Map.of());
        bench.timers(Transactions.jta()).run();
        assertThat(open(IncidentState.OPEN)).isEmpty();
        assertThat(open(IncidentState.GONE)).hasSize(1);
    }

    @Test
    void whatTheProcessNoLongerWaitsForIsGone() {
        beside();
        database.start(Map.of("amount", 3));
        fireUntilItIsGivenUp();
        Incident incident = open(IncidentState.OPEN).get(0);
        database.complete("W", Map.of());
        database.in(() -> {
            incidents.retry(incident.id(), "person-1", "again");
            return true;
        });
        assertThat(open(IncidentState.GONE)).hasSize(1);
    }
}
