package org.gridloom.change.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** A township's administrator proves a draft: stories, decision cases and past cases, over HTTP, on the running server. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ProofTest {
    private static final String NODE = "taizhou/hailing/chengdong";
    private static final String FOLDER = "tenant-configs/" + NODE;
    private static final String LIMITS = FOLDER + "/overlays/deadline/community-event.patch.yaml";
    private static final String FOUR_HOURS = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\n"
            + "patch:\n  limits:\n    - {id: handle, limit: 1wd}\n    - {id: verify, limit: 4wh}\n";
    private static final String STORY = """
            kind: scenario/v1
            name: four-hours
            title: {zh: 四小时核实, en: Verified in four hours}
            tenant: %s
            given:
              clock: "2026-02-09T09:00:00+08:00"
              people:
                newcomer: {post: grid-member, unit: chengdong-v1-g1}
            steps:
              - report:
                  as: newcomer
                  case-type: road-damage
                  answers: {damage: manhole, lane: bicycle, summary: 井盖松动，车辆经过有响声, location: {lon: 119.935, lat: 32.495}}
              - complete: {as: leader-1, step: accept, answers: {decision: handle}}
              - complete: {as: leader-1, step: handle, answers: {result: done, note: 已更换井盖}}
              - wait: {until: "2026-02-09T17:30:00+08:00"}
              - complete: {as: town-1, step: verify, answers: {verified: ok}}
            then:
              - {event: gridloom.deadline.missed.v1, rule: verify, times: 1}
            """.formatted(NODE);

    @Inject
    RunScenario runScenario;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager entityManager;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void aStoryOfTheTownshipFailsOnTheOldLimitAndPassesOnTheNew() throws InterruptedException {
        var before = clock.instant();
        String change = begin("四小时");
        int version = save(change, FOLDER + "/scenarios/four-hours.yaml", STORY, 0);
        JsonPath old = proved(change, Map.of("scenarios", true));

        assertThat(old.getString("state")).isEqualTo("done");
        Map<String, Object> failed = row(old, "four-hours");
        assertThat(failed.get("passed")).isEqualTo(false);
        assertThat(failed.get("line")).isEqualTo(19);
        assertThat(String.valueOf(failed.get("message"))).contains("gridloom.deadline.missed.v1");
        assertThat(old.getInt("result.failed")).isEqualTo(1);

        save(change, LIMITS, FOUR_HOURS, 0);
        JsonPath now = proved(change, Map.of("scenarios", true));
        assertThat(row(now, "four-hours").get("passed")).isEqualTo(true);
        // Nothing of it is left, and nobody else's time moved.
        assertThat(stages()).isZero();
        assertThat(clock.instant()).isEqualTo(before);
        assertThat(version).isPositive();
    }

    @Test
    void decisionCasesRunOnTheDraftAndNameTheRowsNoCaseTakes() throws InterruptedException {
        String change = begin("决策用例");
        save(change, LIMITS, FOUR_HOURS, 0);
        JsonPath proof = proved(change, Map.of("cases", true));
        assertThat(proof.getString("state")).isEqualTo("done");
        assertThat(proof.getInt("result.failed")).isZero();
        assertThat(proof.getInt("result.passed")).isGreaterThan(10);
    }

    @Test
    void aReplaySaysWhichDueDatesTheDraftWouldHaveMoved() throws IOException, InterruptedException {
        for (String story : List.of("closed-late", "sent-down", "overlay-township-shorter", "countersigned")) {
            assertThat(runScenario.handle(read(story), clock::set)).isEmpty();
        }
        clock.reset();
        String change = begin("重放");
        save(change, LIMITS, FOUR_HOURS, 0);
        JsonPath proof = proved(change, Map.of("replay", Map.of("from", "2026-01-01", "to", "2026-06-30")));

        assertThat(proof.getString("state")).isEqualTo("done");
        assertThat(proof.getInt("result.cases")).isGreaterThanOrEqualTo(4);
        assertThat(proof.getInt("result.reproduced")).isEqualTo(proof.getInt("result.cases"));
        assertThat(proof.getInt("result.differs")).isPositive();
        assertThat(proof.<String>getList("result.kinds.what")).contains("due").doesNotContain("route", "assignee");
        assertThat(proof.<String>getList("result.kinds.title")).contains("到期时间");
        assertThat(proof.getString("result.kinds[0].examples[0].number")).startsWith("WG");
    }

    @Test
    void whatIsCancelledStaysCancelledAndAStrangerSeesNothing() throws InterruptedException {
        String change = begin("取消");
        save(change, LIMITS, FOUR_HOURS, 0);
        String proof = post(change, Map.of("scenarios", true)).getString("id");
        as("admin-1")
                .delete("/api/changes/" + change + "/proofs/" + proof)
                .then()
                .statusCode(204);
        JsonPath ended = ended(change, proof);
        assertThat(ended.getString("state")).isEqualTo("cancelled");
        as("admin-1")
                .delete("/api/changes/" + change + "/proofs/nothing")
                .then()
                .statusCode(404);
        as("other-1").get("/api/changes/" + change + "/proofs").then().statusCode(403);
        as("admin-1")
                .contentType(ContentType.JSON)
                .body(Map.of("scenarios", false))
                .post("/api/changes/" + change + "/proofs")
                .then()
                .statusCode(422);
    }

    @Transactional
    long stages() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT (SELECT COUNT(*) FROM casefile WHERE city LIKE 'zz-stage-%')"
                                + " + (SELECT COUNT(*) FROM person WHERE city LIKE 'zz-stage-%')"
                                + " + (SELECT COUNT(*) FROM outbox_event WHERE city LIKE 'zz-stage-%')"
                                + " + (SELECT COUNT(*) FROM audit_entry WHERE city LIKE 'zz-stage-%')")
                        .getSingleResult())
                .longValue();
    }

    private static String begin(String title) {
        return as("admin-1")
                .contentType(ContentType.JSON)
                .body(Map.of("node", NODE, "title", title, "reason", "试一试"))
                .post("/api/changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int save(String change, String path, String text, int version) {
        return as("admin-1")
                .contentType(ContentType.JSON)
                .body(Map.of("path", path, "text", text, "version", version))
                .put("/api/changes/" + change + "/file")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private static JsonPath post(String change, Map<String, Object> wish) {
        return as("admin-1")
                .contentType(ContentType.JSON)
                .body(wish)
                .post("/api/changes/" + change + "/proofs")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static JsonPath proved(String change, Map<String, Object> wish) throws InterruptedException {
        return ended(change, post(change, wish).getString("id"));
    }

    private static JsonPath ended(String change, String proof) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonPath all = as("admin-1")
                    .get("/api/changes/" + change + "/proofs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            JsonPath one = all.setRootPath("proofs.find { it.id == '" + proof + "' }");
            if (one.get("endedAt") != null) {
                return one;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no end of proof " + proof);
    }

    private static Map<String, Object> row(JsonPath proof, String name) {
        List<Map<String, Object>> rows = proof.getList("result.rows");
        return rows.stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst()
                .map(HashMap::new)
                .orElseThrow(() -> new AssertionError(name + " not among " + rows));
    }

    private static RequestSpecification as(String login) {
        return RestAssured.given().auth().oauth2(Tokens.of(login)).header("Accept-Language", "zh");
    }

    private static Scenario read(String name) throws IOException {
        Object document = new Yaml()
                .load(Files.readString(Path.of("../process-library/community-event/scenarios/" + name + ".yaml")));
        return Scenario.fromArtifact(name, new ObjectMapper().valueToTree(document));
    }
}
