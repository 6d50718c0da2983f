package org.gridloom.change.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A newcomer finds a month that has happened: closed cases that say they are samples, each reproduced by a replay. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class SampleMonthTest {
    @Inject
    SampleMonth sampleMonth;

    @Inject
    SettableClock clock;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void theMonthBeforeIsPlayedToItsEndAndAReplayReproducesIt() throws InterruptedException {
        clock.set("2026-06-10T10:00:00+08:00");
        int ended = sampleMonth.play("taizhou");
        assertThat(ended).as("stories played to their end").isGreaterThan(15);

        String change = post(
                        "/api/changes", Map.of("node", "taizhou/hailing/chengdong", "title", "回放", "reason", "样例"), 201)
                .getString("id");
        post(
                "/api/changes/" + change + "/proofs",
                Map.of("replay", Map.of("from", "2026-05-01", "to", "2026-05-31")),
                202);
        JsonPath proof = finished(change);
        assertThat(proof.getString("state")).as(proof.prettify()).isEqualTo("done");
        assertThat(proof.getInt("result.cases")).as(proof.prettify()).isGreaterThan(5);
        assertThat(proof.getInt("result.reproduced")).isEqualTo(proof.getInt("result.cases"));
        assertThat(proof.getInt("result.differs")).isZero();
    }

    private static JsonPath finished(String change) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            JsonPath all =
                    as("admin-1").get("/api/changes/" + change + "/proofs").jsonPath();
            if (all.get("proofs[0].endedAt") != null) {
                return all.setRootPath("proofs[0]");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the replay does not end");
    }

    private static JsonPath post(String path, Object body, int status) {
        return as("admin-1")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
