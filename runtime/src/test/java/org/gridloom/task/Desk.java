package org.gridloom.task;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.testing.Tokens;

/** One matter that is countersigned, seen over HTTP from the desks of several people. */
final class Desk {
    final String caseId;

    private final String reporter;

    private Desk(String caseId, String reporter) {
        this.caseId = caseId;
        this.reporter = reporter;
    }

    /** The village desk and the auxiliary police of the village have a seat each at the step {@code review}. */
    static Desk countersigned() {
        var answers =
                Map.of("works", "lamp", "summary", "楼道口增设一盏路灯", "location", Map.of("lon", 119.935, "lat", 32.495));
        return new Desk(
                as("member-1")
                        .body(Map.of("caseType", "micro-works", "answers", answers))
                        .post("/api/cases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("caseId"),
                "member-1");
    }

    static Desk of(String caseId, String reporter) {
        return new Desk(caseId, reporter);
    }

    static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType(ContentType.JSON);
    }

    static String idOf(String login) {
        return as(login).get("/api/me").jsonPath().getString("id");
    }

    /** The person's open work item of this case. */
    Optional<Map<String, Object>> find(String login) {
        List<Map<String, Object>> rows =
                as(login).get("/api/tasks?limit=100").jsonPath().getList("rows");
        return rows.stream().filter(row -> caseId.equals(row.get("caseId"))).findFirst();
    }

    Map<String, Object> require(String login) {
        return find(login).orElseThrow(() -> new AssertionError(login + " has nothing to do"));
    }

    String task(String login) {
        return String.valueOf(require(login).get("id"));
    }

    /** The item as its holder sees it. */
    Map<String, Object> view(String login, String task) {
        return as(login)
                .get("/api/tasks/" + task)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    Response act(String login, String word, Map<String, List<String>> values) {
        return act(login, require(login), word, values);
    }

    Response act(String login, Map<String, Object> item, String word, Map<String, List<String>> values) {
        return as(login)
                .body(Map.of("version", item.get("version"), "values", values))
                .post("/api/tasks/" + item.get("id") + "/acts/" + word);
    }

    Response complete(String login, String opinion) {
        return complete(login, require(login), opinion);
    }

    Response complete(String login, Map<String, Object> item, String opinion) {
        var answers = new HashMap<String, Object>(Map.of("opinion", opinion));
        if (opinion.equals("disagree")) {
            answers.put("note", "与规划不符");
        }
        return as(login)
                .body(Map.of("version", item.get("version"), "answers", answers))
                .post("/api/tasks/" + item.get("id") + "/complete");
    }

    String state() {
        return as(reporter)
                .get("/api/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("card.state");
    }

    /** The words of the acts in the case's course, in order. */
    List<String> course() {
        List<Map<String, Object>> lines = as("village-1")
                .get("/api/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("timeline");
        return lines.stream()
                .filter(line -> "ACT".equals(line.get("kind")))
                .map(line -> (String) line.get("result"))
                .toList();
    }
}
