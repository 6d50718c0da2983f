package org.gridloom.change.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.ApprovedCity.as;
import static org.gridloom.testing.ApprovedCity.draft;
import static org.gridloom.testing.ApprovedCity.post;
import static org.gridloom.testing.ApprovedCity.shown;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way around approval: only with a permission of its own and a reason, loud until it has been reviewed. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EmergencyTest {
    @Inject
    ApprovedCity approvedCity;

    @Inject
    SecondCity city;

    @Inject
    SettableClock clock;

    @BeforeEach
    void asItStood() throws SQLException {
        clock.reset();
        approvedCity.build();
    }

    @AfterEach
    void withoutApproval() {
        clock.reset();
        city.build();
    }

    @Test
    void anEmergencyIsLoudAndAMissedReviewIsSeen() {
        String id = draft("yz-urgent", EAST, Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}")));
        var reason = Map.of("reason", "台风应急");
        assertThat(post("yz-east", "/api/changes/" + id + "/emergency", reason).statusCode())
                .isEqualTo(403);
        assertThat(post("yz-urgent", "/api/changes/" + id + "/emergency", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(422);
        var done = post("yz-urgent", "/api/changes/" + id + "/emergency", reason);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(shown("yz-urgent", id).getString("state")).isEqualTo("published");
        assertThat(emergencies().getString("emergencies[0].reason")).isEqualTo("台风应急");
        assertThat(emergencies().getBoolean("emergencies[0].emergency")).isTrue();
        assertThat(emergencies().getBoolean("emergencies[0].review.late")).isFalse();
        clock.forward(Duration.ofDays(20));
        assertThat(emergencies().getBoolean("emergencies[0].review.late")).isTrue();

        assertThat(tasks("yz-app1")).hasSize(1);
        var task = tasks("yz-app1").get(0);
        var answers = Map.of("decision", "confirm", "reason", "确有必要");
        post(
                        "yz-app1",
                        "/api/tasks/" + task.get("id") + "/complete",
                        Map.of("version", task.get("version"), "answers", answers))
                .then()
                .statusCode(204);
        assertThat(emergencies().getList("emergencies")).isEmpty();
    }

    @Test
    void whereNobodyWouldReviewItThereIsNoEmergency() {
        city.build(); // without the pack that reviews
        String id = draft("yz-urgent", EAST, Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}")));
        var refused = post("yz-urgent", "/api/changes/" + id + "/emergency", Map.of("reason", "台风应急"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("PUBLICATION_NO_REVIEW");
        assertThat(shown("yz-urgent", id).getString("state")).isEqualTo("draft");
    }

    private static JsonPath emergencies() {
        return as("yz-city").get("/api/publications/emergencies").jsonPath();
    }

    private static List<Map<String, Object>> tasks(String login) {
        return as(login).get("/api/tasks?limit=100").jsonPath().getList("rows");
    }
}
