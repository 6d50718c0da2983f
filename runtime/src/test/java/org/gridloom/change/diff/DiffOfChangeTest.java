package org.gridloom.change.diff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The diff of a change set says the values that come of it, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DiffOfChangeTest {
    private static final String EAST_NODE = "tenant-configs/" + EAST + "/tenant.yaml";

    @Inject
    SecondCity city;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void anOverlayIsSaidByTheValuesThatComeOfIt() {
        String id = change(EAST_LIMITS, limits("{id: handle, decision: null, limit: 2wd}"));
        JsonPath diff = diff(id, "zh");
        assertThat(diff.getBoolean("empty")).isFalse();
        assertThat(diff.getList("groups.lines.flatten().sentence", String.class))
                .as(diff.prettify())
                .anyMatch(s -> s.contains("时限") && s.contains("→ 2 个工作日"));
        assertThat(diff.getString("groups[0].node")).isEqualTo(EAST);
        assertThat(diff.getInt("affected.newBundle")).isEqualTo(1);
        assertThat(diff.getList("groups.lines.flatten().weight", String.class)).contains("value");
        assertThat(diff(id, "en").getList("groups.lines.flatten().sentence", String.class))
                .anyMatch(s -> s.contains("→ 2 working days"));
    }

    @Test
    void aTextThatSaysTheSameOtherwiseIsNoDifference() {
        String id = change(EAST_NODE, SecondCity.files().get(EAST_NODE) + "# only a remark\n");
        assertThat(diff(id, "zh").getBoolean("empty")).isTrue();
    }

    private static JsonPath diff(String id, String language) {
        return given().auth()
                .oauth2(Tokens.of("yz-east"))
                .queryParam("language", language)
                .get("/api/changes/" + id + "/diff")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String change(String path, String text) {
        String id = given().auth()
                .oauth2(Tokens.of("yz-east"))
                .contentType(ContentType.JSON)
                .body(Map.of("node", EAST, "title", "时限", "reason", ""))
                .post("/api/changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(Tokens.of("yz-east"))
                .contentType(ContentType.JSON)
                .body(Map.of("path", path, "text", text, "version", 0))
                .put("/api/changes/" + id + "/file")
                .then()
                .statusCode(200);
        return id;
    }
}
