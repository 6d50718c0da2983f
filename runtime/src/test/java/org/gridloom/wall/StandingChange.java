package org.gridloom.wall;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gridloom.change.pack.Ed25519;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;

/** A fresh change set of the first township, brought as far as a probe needs it; it only adds a comment to a file. */
final class StandingChange {
    static final String PATH = "tenant-configs/taizhou/hailing/chengdong/overlays/deadline/community-event.patch.yaml";
    private static final String NODE = "taizhou/hailing/chengdong";
    private static final String OWNER = "admin-1";

    private final String id;
    private String publication = "";
    private String comment = "";
    private String condition = "";
    private String proof = "";
    private String campaign = "";
    private String key = "";

    private StandingChange() {
        this.id = post("", Map.of("node", NODE, "title", "试题", "reason", "试")).getString("id");
        var text = as(OWNER)
                .get("/api/changes/" + id + "/file?path=" + PATH)
                .jsonPath()
                .getString("text");
        as(OWNER)
                .contentType(ContentType.JSON)
                .body(Map.of("path", PATH, "text", text + "# " + UUID.randomUUID() + "\n", "version", 0))
                .put("/api/changes/" + id + "/file")
                .then()
                .statusCode(200);
    }

    static StandingChange make(String path) {
        var change = new StandingChange();
        if (path.startsWith("/api/campaigns")) {
            change.campaign = begun("campaigns", Map.of("change", change.id)).getString("id");
        } else if (path.startsWith("/api/packages")) {
            String publicKey = Ed25519.text(Ed25519.generate().getPublic());
            change.key = begun("packages/keys", Map.of("node", NODE, "name", "试", "publicKey", publicKey))
                    .getString("id");
        } else if (path.endsWith("/redo")) {
            change.act("/undo");
        } else if (path.endsWith("/publish")) {
            change.approved();
        } else if (path.endsWith("/withdraw") || path.endsWith("/decide")) {
            change.act("/submit");
        } else if (path.endsWith("/roll-back")) {
            change.approved();
            change.publication = post("/" + change.id + "/publish", Map.of()).getString("id");
        } else if (path.endsWith("/met")) {
            change.approved("approve-with-conditions", Map.of("conditions", "先培训"));
            change.condition = as("approver-1")
                    .get("/api/changes/" + change.id + "/review")
                    .jsonPath()
                    .getString("conditions[0].id");
        } else if (path.endsWith("/resolve")) {
            change.comment =
                    post("/" + change.id + "/comments", Map.of("text", "看过")).getString("comments[0].id");
        } else if (path.endsWith("/{proof}")) {
            change.proof =
                    post("/" + change.id + "/proofs", Map.of("cases", true)).getString("id");
        } else if (path.endsWith("/emergency")) {
            Arc.container()
                    .instance(TestCities.class)
                    .get()
                    .person("taizhou", "wall-urgent", "紧急发布", "config-emergency", "hailing.chengdong");
        }
        return change;
    }

    /** Handed in, and approved by the city. */
    private void approved() {
        approved("approve", Map.of());
    }

    private void approved(String word, Map<String, Object> more) {
        act("/submit");
        var verdict = new HashMap<String, Object>(more);
        verdict.put("verdict", word);
        verdict.put("version", version());
        var answer =
                as("approver-1").contentType(ContentType.JSON).body(verdict).post("/api/changes/" + id + "/decide");
        if (answer.statusCode() >= 300) {
            throw new AssertionError("decide " + answer.asString());
        }
    }

    int version() {
        return as(OWNER).get("/api/changes/" + id).jsonPath().getInt("version");
    }

    String fill(String path) {
        String of =
                path.startsWith("/api/publications") ? publication : path.startsWith("/api/campaigns") ? campaign : id;
        return path.replace("{id}", of)
                .replace("{node}", NODE)
                .replace("{key}", key)
                .replace("{comment}", comment)
                .replace("{condition}", condition)
                .replace("{proof}", proof);
    }

    private void act(String what) {
        post("/" + id + what, Map.of("version", version()));
    }

    private static JsonPath post(String path, Map<String, Object> body) {
        return begun("changes" + path, body);
    }

    private static JsonPath begun(String path, Map<String, Object> body) {
        var answer = as(OWNER).contentType(ContentType.JSON).body(body).post("/api/" + path);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " " + answer.asString());
        }
        return answer.jsonPath();
    }

    private static io.restassured.specification.RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
