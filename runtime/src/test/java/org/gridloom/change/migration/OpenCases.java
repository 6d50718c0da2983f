package org.gridloom.change.migration;

import static io.restassured.RestAssured.given;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;

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
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Open cases of the shipped process in a city of its own, and a version of it with one step more. */
abstract class OpenCases {
    private static final String LEG = "process-library/community-event/processes/event-leg.bpmn";
    static final int CASES = 30;

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

    final List<String> caseIds = new ArrayList<>();

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

    static Map<String, Object> wanted() {
        return Map.of("node", CITY, "process", "event-leg");
    }

    void publish(boolean longer) {
        publish(longer, (path, text) -> text);
    }

    /** @param changed what becomes of each file */
    void publish(boolean longer, java.util.function.BinaryOperator<String> changed) {
        var files = SecondCity.files();
        files.replaceAll(changed);
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

    static String report(int number) {
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

    static List<Map<String, Object>> openTasks() {
        return as("yz-leader").get("/api/tasks?limit=100").jsonPath().getList("rows");
    }

    static Map<String, Object> task(String caseId) {
        return openTasks().stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open step at " + EAST + " for " + caseId));
    }

    static void complete(Map<String, Object> task, Map<String, Object> answers) {
        as("yz-leader")
                .contentType(ContentType.JSON)
                .body(Map.of("version", task.get("version"), "answers", answers))
                .post("/api/tasks/" + task.get("id") + "/complete")
                .then()
                .statusCode(204);
    }

    static JsonPath order(String id) {
        return as("yz-city").get("/api/migrations/" + id).jsonPath();
    }

    static io.restassured.response.Response post(String path, Object body) {
        return as("yz-city").contentType(ContentType.JSON).body(body).post(path);
    }

    static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }

    /** Works out what would become of every case; nothing moves. */
    static String planned(Map<String, Object> wanted) {
        return post("/api/migrations/plan", wanted)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    static JsonPath items(String order, String query) {
        return as("yz-city").get("/api/migrations/" + order + "/items" + query).jsonPath();
    }
}
