package org.gridloom.change.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty open cases of the shipped process go over to a version with one step more, in batches, and back. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MigrateInstancesTest {
    private static final String LEG = "process-library/community-event/processes/event-leg.bpmn";
    private static final int CASES = 30;

    @Inject
    SecondCity city;

    @Inject
    TestCities cities;

    @Inject
    ImportConfig importConfig;

    @Inject
    RunMigrations runMigrations;

    @Inject
    DataSource dataSource;

    private final List<String> caseIds = new ArrayList<>();

    @BeforeEach
    void thirtyCases() throws SQLException {
        city.build();
        nothingIsOpen();
        cities.person(CITY, "yz-leader", "测试网格长", "grid-leader", "yz-east-v1-g1");
        for (int i = 0; i < CASES; i++) {
            caseIds.add(report(i));
        }
        for (int i = 0; i < CASES / 2; i++) {
            complete(task(caseIds.get(i)), Map.of("decision", "handle"));
        }
    }

    /** What an earlier test left running would move along. */
    private void nothingIsOpen() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("process_instance", "work_item", "migration", "migration_item")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE city = '" + CITY + "'");
            }
        }
    }

    @AfterEach
    void asBefore() throws SQLException {
        nothingIsOpen();
        city.build();
    }

    @Test
    void inBatchesOverACrashAndBackWhatHasNotGoneOn() {
        publish(true);
        var plan = post("/api/migrations/plan?limit=5", wanted()).jsonPath();
        assertThat(plan.getLong("possible")).isEqualTo(CASES);
        assertThat(plan.getLong("impossible")).isZero();
        assertThat(plan.getList("verdicts.rows")).hasSize(5);
        assertThat(plan.getList("verdicts.rows[0].landings.to")).hasSize(1);

        String id = post("/api/migrations", wanted()).jsonPath().getString("id");
        assertThat(runMigrations.tick(12)).isEqualTo(12);
        assertThat(order(id).getMap("progress")).containsEntry("MOVED", 12).containsEntry("WAITING", 18);
        // whatever ran it died here; another goes on where it was
        assertThat(runMigrations.tick(100)).isEqualTo(18);
        assertThat(order(id).getString("state")).isEqualTo("DONE");
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("MOVED", CASES));
        assertThat(runMigrations.tick(100)).isZero();

        String handled = caseIds.get(0);
        complete(task(handled), Map.of("result", "done", "note", "已处理"));
        assertThat(task(handled)).containsEntry("stepName", "复核");
        JsonPath seen = as("yz-member").get("/api/cases/" + handled).jsonPath();
        assertThat(seen.getString("timeline.find { it.kind == 'ACT' }.result")).isEqualTo("migrate");

        assertThat(post("/api/migrations/" + id + "/roll-back", Map.of()).statusCode())
                .isEqualTo(204);
        runMigrations.tick(100);
        assertThat(order(id).getString("state")).isEqualTo("ROLLED_BACK");
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("BACK", CASES - 1, "MOVED_ON", 1));
        String back = caseIds.get(1);
        complete(task(back), Map.of("result", "done", "note", "已处理"));
        assertThat(openTasks()).noneMatch(row -> back.equals(row.get("caseId")));
        publish(false);
    }

    @Test
    void aRemovedStepIsAReasonAndNothingElseMoves() {
        publish(true);
        var plan = post(
                        "/api/migrations/plan",
                        Map.of("node", CITY, "process", "event-leg", "steps", Map.of("accept", "nowhere")))
                .jsonPath();
        assertThat(plan.getLong("possible")).isZero();
        assertThat(plan.getMap("reasons")).containsEntry("MIGRATION_MAPPED_TO_NOTHING", CASES);
        String id = post("/api/migrations", wanted()).jsonPath().getString("id");
        assertThat(runMigrations.tick(10)).isEqualTo(10);
        assertThat(post("/api/migrations/" + id + "/cancel", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(runMigrations.tick(100)).isZero();
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("MOVED", 10, "SKIPPED", CASES - 10));
        assertThat(post("/api/migrations/" + id + "/cancel", Map.of()).statusCode())
                .isEqualTo(409);
        publish(false);
    }

    @Test
    void nobodyBelowAndNoOtherCityMoves() {
        publish(true);
        for (String stranger : List.of("yz-east", "other-admin-1", "yz-member")) {
            assertThat(as(stranger)
                            .contentType(ContentType.JSON)
                            .body(wanted())
                            .post("/api/migrations")
                            .statusCode())
                    .as(stranger)
                    .isIn(403, 404);
        }
        publish(false);
    }

    private static Map<String, Object> wanted() {
        return Map.of("node", CITY, "process", "event-leg");
    }

    private void publish(boolean longer) {
        var files = SecondCity.files();
        if (longer) {
            files.computeIfPresent(
                    LEG,
                    (path, text) -> text.replace(
                                    "sourceRef=\"handle\" targetRef=\"HandledHow\"",
                                    "sourceRef=\"handle\" targetRef=\"review\"")
                            .replace(
                                    "<bpmn:exclusiveGateway id=\"HandledHow\"",
                                    "<bpmn:userTask id=\"review\" name=\"复核\" gridloom:form=\"event-handle\""
                                            + " gridloom:posts=\"grid-leader,grid-member\" gridloom:of=\"leg-unit\""
                                            + " gridloom:deadline=\"handle\" gridloom:actions=\"claim,release\""
                                            + " gridloom:out=\"result\"/><bpmn:sequenceFlow id=\"to_reviewed\" sourceRef=\"review\""
                                            + " targetRef=\"HandledHow\"/><bpmn:exclusiveGateway id=\"HandledHow\""));
        }
        var sources = files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        city.within(() -> importConfig.apply(sources));
    }

    private static String report(int number) {
        return as("yz-member")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "caseType",
                        "road-damage",
                        "placeId",
                        "yz-east-v1-g1",
                        "answers",
                        Map.of(
                                "damage",
                                "manhole",
                                "summary",
                                "第" + number + "处井盖松动，车辆经过有响声",
                                "location",
                                Map.of("lon", 119.935, "lat", 32.495))))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static List<Map<String, Object>> openTasks() {
        return as("yz-leader").get("/api/tasks?limit=100").jsonPath().getList("rows");
    }

    private static Map<String, Object> task(String caseId) {
        return openTasks().stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open step at " + EAST + " for " + caseId));
    }

    private static void complete(Map<String, Object> task, Map<String, Object> answers) {
        as("yz-leader")
                .contentType(ContentType.JSON)
                .body(Map.of("version", task.get("version"), "answers", answers))
                .post("/api/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(204);
    }

    private static JsonPath order(String id) {
        return as("yz-city").get("/api/migrations/" + id).jsonPath();
    }

    private static io.restassured.response.Response post(String path, Object body) {
        return as("yz-city").contentType(ContentType.JSON).body(body).post(path);
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
