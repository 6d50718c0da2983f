package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.user;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloom.shared.DomainEvent;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service task that was given up stands in a list until somebody retries or skips it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class IncidentsOnDatabaseTest {
    private static OtherSystem system;

    @Inject
    DataSource dataSource;

    private DatabaseBench database;
    private EngineBench bench;
    private Incidents incidents;

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
        incidents = new Incidents(bench.around, bench.engine, (node, work) -> work.get());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Fails once, which is all it is given, then answers. */
    private String standing(String name) {
        bench.text("connector", "c", system.connector(name, "500,200", "retries: 0"));
        bench.process(Bpmn.process(start()
                + "<bpmn:serviceTask id=\"X\" gridloom:connector=\"c\" gridloom:in=\"amount\" gridloom:out=\"reply\"/>"
                + user("Z") + end("E") + chain("S", "X", "Z", "E")));
        String id = database.start(Map.of("amount", 7, "category", "road"));
        tick();
        return id;
    }

    private void tick() {
        bench.calls(Transactions.jta(), name -> "secret").tick();
    }

    private List<Incident> open(List<org.gridloom.tenant.TenantPath> nodes) {
        return database.in(() -> incidents
                .find(new Incidents.Query(
                        nodes, Optional.of(IncidentState.OPEN), Optional.empty(), Optional.empty(), 0, 20))
                .rows());
    }

    private Incident only() {
        var rows = open(List.of(EngineBench.COUNTY));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<String> told() {
        return bench.told.stream().map(DomainEvent::type).toList();
    }

    @Test
    void aTaskThatGaveUpStandsWithItsCauseForTheNodesAboveIt() {
        String id = standing("incident-1");
        Incident incident = only();
        assertThat(incident.instanceId()).isEqualTo(id);
        assertThat(incident.step()).isEqualTo("X");
        assertThat(incident.cause()).isEqualTo("status 500");
        assertThat(incident.attempts()).isEqualTo(1);
        assertThat(open(List.of(EngineBench.OTHER_TOWN))).isEmpty();
        assertThat(open(List.of())).isEmpty();
    }

    @Test
    void aRetryCallsAgainWithWhatTheProcessKeepsNow() throws Exception {
        String id = standing("incident-2");
        Incident incident = only();
        database.in(() -> {
            incidents.edit(id, Map.of("amount", 8), "wrong sum");
            incidents.retry(incident.id(), "person-1", "the other side is up again");
            return true;
        });
        assertThat(open(List.of(EngineBench.COUNTY))).isEmpty();
        tick();
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(system.log("incident-2").get(1)[2]).isEqualTo("{\"sum\":8}");
        assertThat(told()).contains("gridloom.process.variables-edited.v1", "gridloom.process.incident-ended.v1");
        assertThat(database.text("SELECT state, ended_by, reason FROM process_incident WHERE city = 'steps'"))
                .isEqualTo("RETRIED|person-1|the other side is up again");
        assertThatThrownBy(() -> database.in(() -> {
                    incidents.retry(incident.id(), "person-1", "again");
                    return true;
                }))
                .hasMessageContaining("INCIDENT_OVER");
    }

    @Test
    void skippingGoesOnWithTheGivenValues() {
        String id = standing("incident-3");
        Incident incident = only();
        database.in(() -> {
            incidents.skip(incident.id(), Map.of("reply", "by telephone"), "person-1", "asked by telephone");
            return true;
        });
        assertThat(database.steps(id)).containsExactly("Z");
        assertThat(bench.at("Z").variables()).containsEntry("reply", "by telephone");
    }

    @Test
    void anInstanceThatIsCancelledTakesItsIncidentAlong() {
        String id = standing("incident-4");
        only();
        database.in(() -> {
            bench.engine.cancel(id, "no longer needed");
            return true;
        });
        assertThat(database.text("SELECT state FROM process_incident WHERE city = 'steps'"))
                .isEqualTo("GONE");
    }

    @Test
    void onlyDeclaredVariablesOfTheirTypeAreEdited() {
        String id = standing("incident-5");
        assertThatThrownBy(() -> database.in(() -> edit(id, Map.of("amount", "seven"))))
                .hasMessageContaining("VARIABLE_TYPE_WRONG");
        assertThatThrownBy(() -> database.in(() -> edit(id, Map.of("nothing", 1))))
                .hasMessageContaining("VARIABLE_NOT_DECLARED");
        assertThatThrownBy(() -> database.in(() -> edit(id, Map.of("_passed", List.of("Z")))))
                .hasMessageContaining("VARIABLE_NOT_DECLARED");
    }

    private boolean edit(String id, Map<String, Object> values) {
        incidents.edit(id, values, "a reason");
        return true;
    }

    @Test
    void aSuspendedProcessStartsNoMoreBelowAndWhatRunsGoesOn() {
        bench.process(Bpmn.process(start() + user("A") + end("E") + chain("S", "A", "E")));
        database.start(Map.of());
        var suspensions = new Suspensions(bench.around);
        database.in(() -> {
            suspensions.suspend(EngineBench.COUNTY, "p", "person-1", "wrong form");
            return true;
        });
        assertThatThrownBy(() -> database.start(Map.of())).hasMessageContaining("PROCESS_SUSPENDED");
        assertThat(database.complete("A", Map.of()).ended()).isTrue();
        assertThatThrownBy(() -> database.in(() -> {
                    suspensions.resume(EngineBench.TOWN, "p", "not here");
                    return true;
                }))
                .hasMessageContaining("PROCESS_NOT_SUSPENDED");
        database.in(() -> {
            suspensions.resume(EngineBench.COUNTY, "p", "form corrected");
            return true;
        });
        assertThat(database.start(Map.of())).isNotEmpty();
    }
}
