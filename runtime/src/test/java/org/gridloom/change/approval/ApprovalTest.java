package org.gridloom.change.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.ApprovedCity.as;
import static org.gridloom.testing.ApprovedCity.decide;
import static org.gridloom.testing.ApprovedCity.draft;
import static org.gridloom.testing.ApprovedCity.post;
import static org.gridloom.testing.ApprovedCity.save;
import static org.gridloom.testing.ApprovedCity.shown;
import static org.gridloom.testing.ApprovedCity.submit;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gridloom.outbox.RelayOutbox;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Change sets are decided in a case of the city: by others than their authors, by two where it matters, with a way back. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ApprovalTest {
    private static final Map<String, String> TWO_DAYS =
            Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 2wd}"));
    private static final String CITY_LIMITS =
            "tenant-configs/" + CITY + "/overlays/deadline/community-event.patch.yaml";

    @Inject
    ApprovedCity approved;

    @Inject
    SecondCity city;

    @Inject
    RelayOutbox relay;

    @BeforeEach
    void asItStood() throws SQLException {
        approved.build();
    }

    @AfterEach
    void withoutApproval() {
        city.build();
    }

    @Test
    void returnedWithARemarkCorrectedAndApproved() {
        String id = draft("yz-east", EAST, TWO_DAYS);
        assertThat(submit("yz-east", id).jsonPath().getString("state")).isEqualTo("submitted");
        assertThat(decide("yz-east", id, "approve", "").statusCode()).isEqualTo(403);

        var review = as("yz-app1").get("/api/changes/" + id + "/review").jsonPath();
        assertThat(review.getBoolean("mayDecide")).isTrue();
        assertThat(review.getBoolean("twoPersons")).isFalse();
        assertThat(review.getList("verdicts")).contains("approve-with-conditions");
        post("yz-app1", "/api/changes/" + id + "/comments", Map.of("path", EAST_LIMITS, "text", "改为一天"))
                .then()
                .statusCode(200);
        assertThat(decide("yz-app1", id, "return", "").statusCode()).isEqualTo(422);
        assertThat(decide("yz-app1", id, "return", "时限再短一些").statusCode()).isEqualTo(200);
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("returned");

        save("yz-east", id, EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}"));
        var mine = as("yz-east").get("/api/changes/" + id + "/review").jsonPath();
        String remark = mine.getString("comments[0].id");
        post("yz-east", "/api/changes/" + id + "/comments/" + remark + "/resolve", Map.of())
                .then()
                .statusCode(200);
        assertThat(submit("yz-east", id).jsonPath().getString("state")).isEqualTo("submitted");
        assertThat(decide("yz-app1", id, "approve", "").statusCode()).isEqualTo(200);
        var done = as("yz-east").get("/api/changes/" + id + "/review").jsonPath();
        assertThat(done.getString("change.state")).isEqualTo("approved");
        assertThat(done.<String>getList("course.verdict")).containsExactly("return", "", "approve");
        assertThat(done.getBoolean("comments[0].resolved")).isTrue();
        assertThat(decide("yz-app2", id, "approve", "").statusCode()).isIn(403, 409);
    }

    @Test
    void locksNeedTwoPersonsWhoAreNotTheSame() {
        String locked = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\nlocks: [/limits/accept/limit]\npatch: {}\n";
        String id = draft("yz-city", CITY, Map.of(CITY_LIMITS, locked));
        assertThat(submit("yz-city", id).statusCode()).isEqualTo(200);
        assertThat(as("yz-app1").get("/api/changes/" + id + "/review").jsonPath().getBoolean("twoPersons"))
                .isTrue();
        assertThat(decide("yz-app1", id, "approve", "").statusCode()).isEqualTo(200);
        assertThat(shown("yz-city", id).getString("state")).isEqualTo("submitted");
        assertThat(decide("yz-app1", id, "approve", "").statusCode()).isEqualTo(403);
        assertThat(tasks("yz-app1")).isEmpty();
        assertThat(tasks("yz-app2")).hasSize(1);
        assertThat(decide("yz-app2", id, "approve", "").statusCode()).isEqualTo(200);
        assertThat(shown("yz-city", id).getString("state")).isEqualTo("approved");
    }

    @Test
    void whatIsDecidedInTheInboxReachesTheChangeSet() {
        String id = draft("yz-east", EAST, TWO_DAYS);
        submit("yz-east", id).then().statusCode(200);
        Map<String, Object> task = tasks("yz-app2").get(0);
        post(
                        "yz-app2",
                        "/api/tasks/" + task.get("id") + "/complete",
                        Map.of(
                                "version",
                                task.get("version"),
                                "answers",
                                Map.of("decision", "reject", "reason", "暂不调整")))
                .then()
                .statusCode(204);
        relay.run();
        relay.run();
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("rejected");
    }

    @Test
    void anImportBecomesAChangeSetAndNothingTakesEffect() {
        var files = new java.util.LinkedHashMap<>(SecondCity.files());
        files.computeIfPresent(
                "tenant-configs/" + CITY + "/tenant.yaml",
                (path, text) -> text.replace("community-event]", "community-event, config-approval]\napprover: true"));
        files.putAll(TWO_DAYS);
        var answer = SecondCity.send("yz-city", "apply", files).statusCode(200);
        String id = answer.extract().path("changeSet");
        assertThat(shown("yz-city", id).getString("state")).isEqualTo("submitted");
        assertThat(shown("yz-city", id).getString("node")).isEqualTo(EAST);
        assertThat(as("yz-east")
                        .get("/api/changes/" + id + "/file?path=" + EAST_LIMITS)
                        .jsonPath()
                        .getString("baseText"))
                .isEmpty();
    }

    @Test
    void errorsAreToldAllAtOnceAndNothingIsHandedIn() {
        String id = draft("yz-east", EAST, Map.of(EAST_LIMITS, limits("{id: nowhere, limit: 9xx}")));
        var refused = submit("yz-east", id);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("CHANGE_HAS_ERRORS");
        assertThat(refused.jsonPath().getList("findings")).isNotEmpty();
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("draft");
    }

    @Test
    void nobodyCanReportWhatOnlyThePlatformOpens() {
        assertThat(as("yz-member").get("/api/case-types").asString()).doesNotContain("config-change");
        assertThat(post(
                                "yz-member",
                                "/api/cases",
                                Map.of("caseType", "config-change", "placeId", "yz-east-v1-g1", "answers", Map.of()))
                        .statusCode())
                .isIn(404, 422);
    }

    private static List<Map<String, Object>> tasks(String login) {
        return as(login).get("/api/tasks?limit=100").jsonPath().getList("rows");
    }
}
