package org.gridloom.change.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.WEST;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts over HTTP: every save is kept, undone and redone; two authors lose nothing and are told of each other. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DraftTest {
    private static final String TWO_DAYS = limits("{id: handle, decision: null, limit: 2wd}");
    private static final String ONE_DAY = limits("{id: handle, decision: null, limit: 1wd}");

    @Inject
    SecondCity city;

    @Inject
    ChangeSets changes;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void anySaveIsUndoneAndRedoneAndNothingIsForgotten() {
        String id = begin("yz-east", EAST);
        int first = save("yz-east", id, TWO_DAYS, 0).getInt("version");
        save("yz-east", id, ONE_DAY, first);
        assertThat(file(id).getString("text")).isEqualTo(ONE_DAY);
        assertThat(again(id, "undo").getBoolean("canRedo")).isTrue();
        assertThat(file(id).getString("text")).isEqualTo(TWO_DAYS);
        JsonPath clean = again(id, "undo");
        assertThat(clean.getList("edits")).isEmpty();
        assertThat(clean.getBoolean("canUndo")).isFalse();
        assertThat(file(id).getString("text")).isEmpty();
        again(id, "redo");
        assertThat(again(id, "redo").getBoolean("canRedo")).isFalse();
        assertThat(file(id).getString("text")).isEqualTo(ONE_DAY);
        again(id, "undo");
        save("yz-east", id, TWO_DAYS + "# beside\n", file(id).getInt("version"));
        assertThat(shown(id).getBoolean("canRedo")).isFalse();
        assertThat(post("yz-east", id + "/redo", Map.of("version", shown(id).getInt("version")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoSavesOverAnothersTextIsShownBothAndLosesNothing() {
        String id = begin("yz-east", EAST);
        int read = save("yz-east", id, TWO_DAYS, 0).getInt("version");
        save("yz-city", id, ONE_DAY, read);
        var refused = put("yz-east", id, TWO_DAYS + "# mine\n", read);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("DRAFT_FILE_STALE");
        assertThat(refused.jsonPath().getString("facts.text")).isEqualTo(ONE_DAY);
        assertThat(refused.jsonPath().getString("facts.yours")).isEqualTo(TWO_DAYS + "# mine\n");
        assertThat(put("yz-east", id, TWO_DAYS, refused.jsonPath().getInt("facts.version"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoChangeSetsOfOneFileAreToldOfEachOther() {
        String mine = begin("yz-east", EAST);
        save("yz-east", mine, TWO_DAYS, 0);
        String other = begin("yz-city", EAST);
        JsonPath saved = save("yz-city", other, ONE_DAY, 0);
        assertThat(saved.getList("others.change")).contains(mine);
        assertThat(shown(mine).getList("edits[0].others.change")).contains(other);
        assertThat(post("yz-city", other + "/file/reset", Map.of("path", EAST_LIMITS, "version", saved.getInt("version")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(shown(mine).getList("edits[0].others.change")).doesNotContain(other);
    }

    @Test
    void aFileTakenAwayIsAnEditAndOneOfAnotherNodeIsRefused() {
        String id = begin("yz-city", CITY);
        String path = "tenant-configs/" + WEST + "/tenant.yaml";
        assertThat(as("yz-city").delete("/api/changes/" + id + "/file?version=0&path=" + path).statusCode())
                .isEqualTo(200);
        assertThat(shown("yz-city", id).getString("edits[0].what")).isEqualTo("removed");
        assertThat(city.<List<?>>within(() -> changes.edits(id)).toString()).contains("Optional.empty");

        String east = begin("yz-east", EAST);
        var refused = as("yz-east")
                .contentType(ContentType.JSON)
                .body(Map.of("path", path, "text", "x", "version", 0))
                .put("/api/changes/" + east + "/file");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(as("yz-east")
                        .contentType(ContentType.JSON)
                        .body(Map.of("path", "tenant-configs/" + EAST + "/what/ever.txt", "text", "x", "version", 0))
                        .put("/api/changes/" + east + "/file")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aZipIsOneActAndUndoneAsOne() {
        String id = begin("yz-east", EAST);
        String calendar = "tenant-configs/" + EAST + "/overlays/calendar/x.patch.yaml";
        var zip = SecondCity.zip(Map.of(EAST_LIMITS, ONE_DAY, calendar, "kind: overlay/v1\n"));
        var asBytes = EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
        var answer = as("yz-east")
                .config(RestAssured.config().encoderConfig(asBytes))
                .contentType("application/zip")
                .body(zip)
                .post("/api/changes/" + id + "/import");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("edits")).hasSize(2);
        assertThat(again(id, "undo").getList("edits")).isEmpty();
    }

    @Test
    void onlyWhoCoversTheNodeSeesItAndOnlyWhoMayEditWritesIt() {
        String id = begin("yz-east", EAST);
        for (String stranger : List.of("other-admin-1", "admin-1", "yz-member")) {
            assertThat(as(stranger).get("/api/changes/" + id).statusCode())
                    .as(stranger)
                    .isIn(403, 404);
            assertThat(put(stranger, id, ONE_DAY, 0).statusCode()).as(stranger).isIn(403, 404);
        }
        assertThat(as("yz-member").get("/api/changes").statusCode()).isEqualTo(403);
        assertThat(as("yz-city").get("/api/changes?state=draft&text=缩短").jsonPath().getList("changes.id"))
                .contains(id);
        int version = shown(id).getInt("version");
        assertThat(as("yz-east").delete("/api/changes/" + id + "?version=" + version).statusCode())
                .isEqualTo(204);
        assertThat(as("yz-east").get("/api/changes/" + id).statusCode()).isEqualTo(404);
    }

    private static String begin(String login, String node) {
        return as(login)
                .contentType(ContentType.JSON)
                .body(Map.of("node", node, "title", "缩短处置时限", "reason", "群众反映慢"))
                .post("/api/changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath save(String login, String id, String text, int version) {
        var answer = put(login, id, text, version);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response put(String login, String id, String text, int version) {
        return as(login)
                .contentType(ContentType.JSON)
                .body(Map.of("path", EAST_LIMITS, "text", text, "version", version))
                .put("/api/changes/" + id + "/file");
    }

    private static JsonPath again(String id, String what) {
        var answer = post("yz-east", id + "/" + what, Map.of("version", shown(id).getInt("version")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response post(String login, String path, Object body) {
        return as(login).contentType(ContentType.JSON).body(body).post("/api/changes/" + path);
    }

    private static JsonPath file(String id) {
        return as("yz-east")
                .get("/api/changes/" + id + "/file?path=" + EAST_LIMITS)
                .jsonPath();
    }

    private static JsonPath shown(String id) {
        return shown("yz-east", id);
    }

    private static JsonPath shown(String login, String id) {
        return as(login).get("/api/changes/" + id).jsonPath();
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
