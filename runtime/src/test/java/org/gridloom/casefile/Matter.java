package org.gridloom.casefile;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.Tokens;

/** One case of the first township, seen and acted on over HTTP. */
final class Matter {
    final String id;
    final String number;

    private Matter(String id, String number) {
        this.id = id;
        this.number = number;
    }

    /** Lies with the leader of the grid, to be accepted. */
    static Matter reported(double lon, double lat) {
        var answers = Map.of("damage", "pothole", "summary", "路面坑洼，雨天积水", "location", Map.of("lon", lon, "lat", lat));
        var path = as("member-1")
                .body(Map.of("caseType", "road-damage", "answers", answers))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Matter(path.getString("caseId"), path.getString("number"));
    }

    static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType(ContentType.JSON);
    }

    JsonPath seenBy(String login) {
        return as(login)
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    int version() {
        return seenBy("town-1").getInt("card.version");
    }

    /** The words of what somebody may do with the whole case. */
    List<String> offered(String login) {
        return as(login).get("/api/cases/" + id + "/acts").jsonPath().getList("acts.action");
    }

    Response act(String login, String word, Map<String, List<String>> values) {
        return act(login, word, version(), values);
    }

    Response act(String login, String word, int version, Map<String, List<String>> values) {
        return as(login).body(Map.of("version", version, "values", values)).post("/api/cases/" + id + "/acts/" + word);
    }

    /** The leader's open work item of this case. */
    Map<String, Object> task(String login) {
        List<Map<String, Object>> rows =
                as(login).get("/api/tasks?limit=100").jsonPath().getList("rows");
        return rows.stream()
                .filter(row -> id.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
    }

    Response accept(String login) {
        var task = task(login);
        return as(login)
                .body(Map.of("version", task.get("version"), "answers", Map.of("decision", "handle")))
                .post("/api/tasks/" + task.get("id") + "/complete");
    }

    /** The words of the acts in the case's course, in order, as the township reads it. */
    List<String> course() {
        List<Map<String, Object>> lines = seenBy("town-1").getList("timeline");
        return lines.stream()
                .filter(line -> "ACT".equals(line.get("kind")))
                .map(line -> (String) line.get("result"))
                .toList();
    }
}
