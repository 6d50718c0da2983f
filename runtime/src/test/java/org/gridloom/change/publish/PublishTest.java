package org.gridloom.change.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.ApprovedCity.approved;
import static org.gridloom.testing.ApprovedCity.as;
import static org.gridloom.testing.ApprovedCity.draft;
import static org.gridloom.testing.ApprovedCity.decide;
import static org.gridloom.testing.ApprovedCity.post;
import static org.gridloom.testing.ApprovedCity.save;
import static org.gridloom.testing.ApprovedCity.shown;
import static org.gridloom.testing.ApprovedCity.submit;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approved change comes into force whole, now or later, first here or everywhere, and goes back in one step. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PublishTest {
    private static final String FORM = "tenant-configs/" + EAST + "/overlays/form/road-damage-report.patch.yaml";
    private static final String SHORT_FORM = "kind: overlay/v1\ntarget: {kind: form, name: road-damage-report}\n"
            + "patch: {schema: {properties: {summary: {maxLength: 12}}}}\n";

    @Inject
    ApprovedCity approvedCity;

    @Inject
    SecondCity city;

    @Inject
    EffectiveConfigs configs;

    @Inject
    RunPublications runPublications;

    @Inject
    SettableClock clock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void asItStood() throws SQLException {
        clock.reset();
        approvedCity.build();
    }

    @AfterEach
    void withoutApproval() {
        StopsHalfway.armed = false;
        clock.reset();
        city.build();
    }

    @Test
    void aCaseReportedAfterwardsFollowsTheChangeUntilItIsRolledBack() {
        String id = draft("yz-east", EAST, Map.of(EAST_LIMITS, days(2), FORM, SHORT_FORM));
        submit("yz-east", id).then().statusCode(200);
        post("yz-app1", "/api/changes/" + id + "/comments", Map.of("path", EAST_LIMITS, "text", "改为一天"))
                .then()
                .statusCode(200);
        decide("yz-app1", id, "return", "时限再短一些").then().statusCode(200);
        save("yz-east", id, EAST_LIMITS, days(1));
        submit("yz-east", id).then().statusCode(200);
        decide("yz-app1", id, "approve", "").then().statusCode(200);
        assertThat(report("路面破损且有积水影响通行").statusCode()).isEqualTo(201);
        String publication = publish("yz-east", id, Map.of()).jsonPath().getString("id");
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("published");
        assertThat(handleLimit()).isEqualTo("1wd");
        assertThat(report("路面破损且有积水，影响行人通行").statusCode()).isEqualTo(422);
        String began = bundle(report("路面破损").then().statusCode(201).extract().path("caseId"));
        assertThat(began).isEqualTo(bundleOfEast());

        JsonPath history = as("yz-city").get("/api/publications").jsonPath();
        assertThat(history.getString("publications[0].change.id")).isEqualTo(id);
        assertThat(history.getList("publications[0].moves.node")).containsExactly(EAST);
        assertThat(history.getString("publications[0].evidence.approvals[1].verdict")).isEqualTo("approve");

        var back = post(
                "yz-east",
                "/api/publications/" + publication + "/roll-back",
                Map.of("reason", "群众填不下", "casesSince", "move"));
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(200);
        assertThat(back.jsonPath().getList("migrations")).isNotEmpty();
        assertThat(handleLimit()).isEqualTo("5wd");
        assertThat(report("路面破损且有积水，影响行人通行").statusCode()).isEqualTo(201);
        assertThat(post("yz-east", "/api/publications/" + publication + "/roll-back", Map.of("reason", "再退"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void ofTwoChangesOfOneFileTheSecondIsStaleAndOneBesideItIsNot() {
        String first = approved("yz-east", EAST, Map.of(EAST_LIMITS, days(2)));
        String second = approved("yz-city", EAST, Map.of(EAST_LIMITS, days(1)));
        String beside = approved("yz-east", EAST, Map.of(FORM, SHORT_FORM));
        assertThat(publish("yz-east", first, Map.of()).statusCode()).isEqualTo(200);
        var refused = publish("yz-city", second, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("PUBLICATION_STALE");
        assertThat(shown("yz-city", second).getList("base.stale")).containsExactly(EAST_LIMITS);
        assertThat(publish("yz-east", beside, Map.of()).statusCode()).isEqualTo(200);
        assertThat(handleLimit()).isEqualTo("2wd");
    }

    @Test
    void ofTwoThatArePublishedAtTheSameMomentOneIsRefused() {
        String first = approved("yz-east", EAST, Map.of(EAST_LIMITS, days(2)));
        String second = approved("yz-city", EAST, Map.of(EAST_LIMITS, days(1)));
        var one = CompletableFuture.supplyAsync(
                () -> publish("yz-east", first, Map.of()).statusCode());
        var other = CompletableFuture.supplyAsync(
                () -> publish("yz-city", second, Map.of()).statusCode());
        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whatDiesInTheMiddleLeavesTheOldWhole() {
        String id = approved("yz-east", EAST, Map.of(EAST_LIMITS, days(1), FORM, SHORT_FORM));
        String before = bundleOfEast();
        StopsHalfway.armed = true;
        assertThat(publish("yz-east", id, Map.of()).statusCode()).isEqualTo(500);
        StopsHalfway.armed = false;
        assertThat(bundleOfEast()).isEqualTo(before);
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("approved");
        assertThat(as("yz-east").get("/api/publications").jsonPath().getInt("total")).isZero();
        assertThat(publish("yz-east", id, Map.of()).statusCode()).isEqualTo(200);
        assertThat(bundleOfEast()).isNotEqualTo(before);
    }

    @Test
    void whatIsSetForATimeTakesEffectThen() {
        String id = approved("yz-east", EAST, Map.of(EAST_LIMITS, days(1)));
        String at = clock.instant().plus(Duration.ofHours(8)).toString();
        assertThat(publish("yz-east", id, Map.of("at", at)).statusCode()).isEqualTo(200);
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("scheduled");
        assertThat(runPublications.tick()).isZero();
        clock.forward(Duration.ofHours(8));
        assertThat(runPublications.tick()).isEqualTo(1);
        assertThat(handleLimit()).isEqualTo("1wd");
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("published");
    }

    @Test
    void aChosenGridTriesItOutFirst() {
        String id = approved("yz-east", EAST, Map.of(FORM, SHORT_FORM));
        String before = bundleOfEast();
        assertThat(publish("yz-east", id, Map.of("canary", List.of("yz-east-v1"))).statusCode())
                .isEqualTo(200);
        assertThat(bundleOfEast()).isEqualTo(before);
        assertThat(report("路面破损且有积水，影响行人通行").statusCode()).isEqualTo(422);
        String tried = bundle(report("路面破损").then().statusCode(201).extract().path("caseId"));
        assertThat(tried).isNotEqualTo(before);
        assertThat(publish("yz-east", id, Map.of()).statusCode()).isEqualTo(200);
        assertThat(bundleOfEast()).isEqualTo(tried);
        assertThat(publish("yz-east", id, Map.of("canary", List.of("chengdong-v1")))
                        .statusCode())
                .isIn(409, 422);
    }

    private static String days(int days) {
        return limits("{id: handle, decision: null, limit: " + days + "wd}");
    }

    private static Response publish(String login, String id, Map<String, Object> body) {
        return post(login, "/api/changes/" + id + "/publish", body);
    }

    private static Response report(String summary) {
        return post(
                "yz-member",
                "/api/cases",
                Map.of(
                        "caseType",
                        "road-damage",
                        "placeId",
                        "yz-east-v1-g1",
                        "answers",
                        Map.of(
                                "damage",
                                "manhole",
                                "summary",
                                summary + "…",
                                "location",
                                Map.of("lon", 119.935, "lat", 32.495))));
    }

    private String bundle(String caseId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT bundle FROM casefile WHERE id = ?")) {
            query.setString(1, caseId);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String bundleOfEast() {
        return city.within(() -> configs.at(TenantPath.of(EAST)).bundle());
    }

    private String handleLimit() {
        var config = city.within(() -> configs.at(TenantPath.of(EAST)));
        for (var limit : config.tree("deadline", "community-event").orElseThrow().path("limits")) {
            if (limit.path("id").asText().equals("handle")) {
                return limit.path("limit").asText();
            }
        }
        return "";
    }
}
