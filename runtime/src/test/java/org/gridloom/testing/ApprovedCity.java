package org.gridloom.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;

/** The second city once its changes of configuration need approval, and how its people act over HTTP. */
@ApplicationScoped
public class ApprovedCity {
    private final SecondCity city;
    private final TestCities people;
    private final ImportConfig importConfig;
    private final DataSource dataSource;

    ApprovedCity(SecondCity city, TestCities people, ImportConfig importConfig, DataSource dataSource) {
        this.city = city;
        this.people = people;
        this.importConfig = importConfig;
        this.dataSource = dataSource;
    }

    /** Approvers {@code yz-app1} and {@code yz-app2}, and {@code yz-urgent} who may publish in an emergency at the township. */
    public void build() throws SQLException {
        city.build();
        var files = SecondCity.files();
        files.computeIfPresent(
                "tenant-configs/" + CITY + "/tenant.yaml",
                (path, text) -> text.replace("community-event]", "community-event, config-approval]\napprover: true"));
        var sources = files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        city.within(() -> importConfig.apply(sources));
        people.person(CITY, "yz-app1", "测试审批员", "approver", CITY);
        people.person(CITY, "yz-app2", "测试审批员二", "approver", CITY);
        people.person(CITY, "yz-urgent", "测试发布员", "config-emergency", "shugang.east");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("change_set", "publication", "canary_place", "work_item")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE city = '" + CITY + "'");
            }
        }
    }

    public static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }

    public static Response post(String login, String path, Object body) {
        return as(login).contentType(ContentType.JSON).body(body).post(path);
    }

    /** A change set of these files, by path; answers its id. */
    public static String draft(String login, String node, Map<String, String> files) {
        String id = post(login, "/api/changes", Map.of("node", node, "title", "试验变更", "reason", "便于办理"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        files.forEach((path, text) -> save(login, id, path, text));
        return id;
    }

    public static void save(String login, String id, String path, String text) {
        int version = as(login)
                .get("/api/changes/" + id + "/file?path=" + path)
                .jsonPath()
                .getInt("version");
        var answer = as(login)
                .contentType(ContentType.JSON)
                .body(Map.of("path", path, "text", text, "version", version))
                .put("/api/changes/" + id + "/file");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    public static JsonPath shown(String login, String id) {
        return as(login).get("/api/changes/" + id).jsonPath();
    }

    public static Response submit(String login, String id) {
        aSecondLater();
        return post(
                login,
                "/api/changes/" + id + "/submit",
                Map.of("version", shown(login, id).getInt("version")));
    }

    public static Response decide(String login, String id, String verdict, String reason) {
        aSecondLater();
        int version = shown(login, id).getInt("version");
        return post(
                login,
                "/api/changes/" + id + "/decide",
                Map.of("verdict", verdict, "reason", reason, "version", version));
    }

    /** The clock of the tests stands; what follows each other shall be seen to. */
    private static void aSecondLater() {
        Arc.container().instance(SettableClock.class).get().forward(Duration.ofSeconds(1));
    }

    /** Handed in and approved. */
    public static String approved(String login, String node, Map<String, String> files) {
        String id = draft(login, node, files);
        assertThat(submit(login, id).statusCode()).isEqualTo(200);
        var decided = decide("yz-app1", id, "approve", "");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        return id;
    }
}
