package org.gridloom.wall;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.Tokens;
import org.gridloom.wall.Probes.Probe;
import org.jspecify.annotations.Nullable;

/** One fresh case of the first township with its work item and photo, brought as far as a probe needs it. */
final class Belongings {
    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String caseId;
    private final String number;
    private final String fileId;
    private String taskId = "";
    private int version;
    private boolean aPerson;
    private @Nullable StandingChange change;
    private @Nullable StandingRecord record;
    private final String colleague;

    private Belongings(String caseId, String number, String fileId, String colleague) {
        this.caseId = caseId;
        this.number = number;
        this.fileId = fileId;
        this.colleague = colleague;
    }

    static Belongings fresh(Probe probe) {
        StandingCall.clear();
        String file = as("member-1")
                .multiPart("file", "现场.png", PIXEL, "image/png")
                .post("/api/files")
                .jsonPath()
                .getString("id");
        var answers = Map.of(
                "damage",
                "pothole",
                "summary",
                "非机动车道有坑洼",
                "photos",
                List.of(file),
                "location",
                Map.of("lon", 119.935, "lat", 32.495));
        var reported = as("member-1")
                .contentType(ContentType.JSON)
                .body(Map.of("caseType", "road-damage", "answers", answers))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String caseId = reported.getString("caseId");
        String member = as("member-1").get("/api/me").jsonPath().getString("id");
        var own = new Belongings(caseId, reported.getString("number"), file, member);
        own.find("leader-1");
        if (probe.handling() || probe.closed()) {
            own.complete("leader-1", Map.of("decision", "handle"));
            own.find("leader-1");
        }
        if (probe.closed()) {
            own.complete("leader-1", Map.of("result", "done", "note", "已修补"));
            own.find("town-1");
            own.complete("town-1", Map.of("verified", "ok"));
        }
        if (probe.claimed()) {
            own.version = as("leader-1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("version", own.version))
                    .post("/api/tasks/" + own.taskId + "/claim")
                    .jsonPath()
                    .getInt("version");
        }
        return own;
    }

    private void find(String login) {
        JsonPath inbox = as(login).get("/api/tasks?limit=100").jsonPath();
        List<Map<String, Object>> rows = inbox.getList("rows");
        var mine = rows.stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
        taskId = (String) mine.get("id");
        version = (Integer) mine.get("version");
    }

    private void complete(String login, Map<String, Object> answers) {
        as(login)
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "answers", answers))
                .post("/api/tasks/" + taskId + "/complete")
                .then()
                .statusCode(204);
    }

    /** A notice of the owner of the work item to the colleague. */
    private String copied() {
        as("leader-1")
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "values", Map.of("people", List.of(colleague))))
                .post("/api/tasks/" + taskId + "/acts/copy")
                .then()
                .statusCode(200);
        List<Map<String, Object>> rows =
                as("member-1").get("/api/copies?limit=100").jsonPath().getList("rows");
        return (String) rows.stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private String legId() {
        return as("admin-1")
                .get("/api/instances?number=" + number)
                .jsonPath()
                .getString("rows.find { !it.steps.isEmpty() }.id");
    }

    /** A service task that gave up, where in truth the open step of the case stands: enough to settle it. */
    private String incident() {
        String id = java.util.UUID.randomUUID().toString();
        var picture = as("admin-1").get("/api/instances/" + legId()).jsonPath();
        StandingCall.write(
                id,
                taskId,
                picture.getString("instance.instanceId"),
                picture.getString("instance.process"),
                picture.getString("instance.bundle"),
                caseId);
        return id;
    }

    private String person() {
        aPerson = true;
        return as("admin-1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "login",
                        "wall-" + java.util.UUID.randomUUID(),
                        "name",
                        "新来的",
                        "posts",
                        List.of(Map.of("post", "grid-member", "unit", "chengdong-v1-g1"))))
                .post("/api/people")
                .jsonPath()
                .getString("id");
    }

    String fill(String path) {
        if (path.startsWith("/api/records")) {
            record = StandingRecord.make();
            return record.fill(path);
        }
        if (path.startsWith("/api/people")) {
            return path.replace("{id}", person());
        }
        if (path.matches("/api/(changes|publications|campaigns|packages)/.*")) {
            change = StandingChange.make(path);
            return change.fill(path);
        }
        if (path.startsWith("/api/copies")) {
            return path.replace("{id}", copied());
        }
        if (path.startsWith("/api/instances")) {
            return path.replace("{id}", legId());
        }
        if (path.startsWith("/api/incidents")) {
            return path.replace("{id}", incident());
        }
        if (path.startsWith("/api/stuck-events")) {
            String stuck = java.util.UUID.randomUUID().toString();
            StandingCall.event(stuck);
            return path.replace("{id}", stuck);
        }
        if (path.startsWith("/api/migrations")) {
            String order = java.util.UUID.randomUUID().toString();
            StandingCall.migration(
                    order, path.endsWith("/roll-back") ? "DONE" : path.endsWith("/start") ? "PLANNED" : "RUNNING");
            StandingCall.item(order);
            return path.replace("{id}", order);
        }
        if (path.startsWith("/api/processes")) {
            if (path.endsWith("/resume")) {
                StandingCall.suspend("community-event");
            }
            return path.replace("{name}", "community-event");
        }
        String id = path.startsWith("/api/tasks") ? taskId : path.startsWith("/api/files") ? fileId : caseId;
        return path.replace("{id}", id)
                .replace("{word}", path.startsWith("/api/cases") ? "urge" : "comment")
                .replace("{kind}", "deadline")
                .replace("{name}", path.contains("/config/") ? "community-event" : "road-damage");
    }

    private int caseVersion() {
        return as("town-1").get("/api/cases/" + caseId).jsonPath().getInt("card.version");
    }

    Map<String, Object> body(Probe probe) {
        if (record != null) {
            return record.body(probe.body());
        }
        var body = new HashMap<>(probe.body());
        int now = change != null
                ? change.version()
                : aPerson ? 0 : probe.body().containsKey("version") ? caseVersion() : version;
        body.put("version", now);
        body.replaceAll((key, value) -> "{colleague}".equals(value) ? colleague : value);
        return body;
    }

    private static io.restassured.specification.RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
