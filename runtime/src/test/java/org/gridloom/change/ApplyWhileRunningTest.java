package org.gridloom.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A township changes its own configuration on the running server. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ApplyWhileRunningTest {
    private static final Path FOLDER = Path.of("../tenant-configs");
    private static final String UNIT = "taizhou/hailing/chengdong/tenant.yaml";
    private static final String LIMITS = "taizhou/hailing/chengdong/overlays/deadline/community-event.patch.yaml";

    @Inject
    SettableClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @AfterEach
    void asBefore() throws IOException {
        inForce(apply(Files.readString(FOLDER.resolve(LIMITS))));
        clock.reset();
    }

    @Test
    void theNextEventFollowsTheChangeAndRunningOnesAndTheNeighbourDoNot() throws IOException {
        inForce(apply("""
                kind: overlay/v1
                target: {kind: deadline, name: community-event}
                patch:
                  limits:
                    - {id: handle, decision: null, limit: 3wd}
                """));
        String neighbour = bundle("town-2", "taizhou/hailing/chengxi");
        String before = bundle("admin-1", "taizhou/hailing/chengdong");
        String running = report("member-1");

        inForce(apply(Files.readString(FOLDER.resolve(LIMITS))));

        String next = report("member-1");
        assertThat(handleDue(next)).as("one working day").isEqualTo("2026-03-03T10:00:00Z");
        assertThat(handleDue(running)).as("three, as when it began").isEqualTo("2026-03-05T10:00:00Z");
        assertThat(bundle("town-2", "taizhou/hailing/chengxi")).isEqualTo(neighbour);
        assertThat(bundle("admin-1", "taizhou/hailing/chengdong")).isNotEqualTo(before);
    }

    @Test
    void aLockedValueIsRefusedWithItsPlaceAndNothingChanges() throws IOException {
        String before = bundle("admin-1", "taizhou/hailing/chengdong");
        var refused = apply("""
                kind: overlay/v1
                target: {kind: deadline, name: community-event}
                patch:
                  limits:
                    - {id: accept, limit: 8wh}
                """);
        refused.then().statusCode(422);
        assertThat(refused.asString()).contains("/limits/accept/limit").contains(LIMITS);
        assertThat(bundle("admin-1", "taizhou/hailing/chengdong")).isEqualTo(before);
    }

    @Test
    void aUnitThatIsRenumberedAndRenamedKeepsItsOpenCases() throws IOException {
        String caseId = report("member-1");
        String before = Files.readString(FOLDER.resolve(UNIT));
        try {
            inForce(apply(UNIT, before.replace("321202001", "321202901").replace("东郊第一网格（样例）", "东郊网格一（样例）")));
            assertThat(as("leader-1").get("/api/cases/" + caseId).asString()).contains("东郊网格一（样例）");
            assertThat(handleDue(caseId)).as("accepted after the change").isEqualTo("2026-03-03T10:00:00Z");
        } finally {
            inForce(apply(UNIT, before));
        }
    }

    @Test
    void whatIsAppliedWaitsForAnApproverWhoIsNotItsAuthor() throws IOException {
        String before = bundle("admin-1", "taizhou/hailing/chengdong");
        String change = apply("""
                kind: overlay/v1
                target: {kind: deadline, name: community-event}
                patch:
                  limits:
                    - {id: handle, decision: null, limit: 2wd}
                """).then().statusCode(200).extract().path("changeSet");
        assertThat(bundle("admin-1", "taizhou/hailing/chengdong")).isEqualTo(before);
        assertThat(ApprovedCity.decide("admin-1", change, "approve", "").statusCode())
                .isEqualTo(403);
        assertThat(ApprovedCity.decide("approver-1", change, "reject", "暂不调整").statusCode())
                .isEqualTo(200);
        assertThat(bundle("admin-1", "taizhou/hailing/chengdong")).isEqualTo(before);
    }

    /** The city approves what its township hands in; what changes nothing needs nobody. */
    private static void inForce(io.restassured.response.Response applied) {
        applied.then().statusCode(200);
        String change = applied.jsonPath().getString("changeSet");
        if (change != null) {
            var decided = ApprovedCity.decide("approver-1", change, "approve", "");
            assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
            ApprovedCity.post("admin-1", "/api/changes/" + change + "/publish", Map.of())
                    .then()
                    .statusCode(200);
        }
    }

    private static io.restassured.response.Response apply(String limits) throws IOException {
        return apply(LIMITS, limits);
    }

    private static io.restassured.response.Response apply(String path, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("target") || name.equals("pom.xml")) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry("tenant-configs/" + name));
                zip.write(name.equals(path) ? text.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return as("admin-1")
                .contentType("application/zip")
                .body(bytes.toByteArray())
                .post("/api/config/apply");
    }

    private static String report(String login) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("damage", "manhole");
        answers.put("summary", "井盖松动，车辆经过有响声");
        answers.put("location", Map.of("lon", 119.935, "lat", 32.495));
        return as(login)
                .contentType(ContentType.JSON)
                .body(Map.of("caseType", "road-damage", "answers", answers))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    /** Accepts the case as its grid leader and tells when it must be handled. */
    private static String handleDue(String caseId) {
        var accept = task(caseId);
        as("leader-1")
                .contentType(ContentType.JSON)
                .body(Map.of("version", accept.get("version"), "answers", Map.of("decision", "handle")))
                .post("/api/tasks/" + accept.get("id") + "/complete")
                .then()
                .statusCode(204);
        return String.valueOf(task(caseId).get("dueAt"));
    }

    private static Map<String, Object> task(String caseId) {
        List<Map<String, Object>> rows =
                as("leader-1").get("/api/tasks?limit=100").jsonPath().getList("rows");
        return rows.stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
    }

    private static String bundle(String login, String node) {
        return as(login).get("/api/config/artifacts?node=" + node).jsonPath().getString("bundle");
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
