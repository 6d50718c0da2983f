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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.change.publish.RunPublications;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What outlives a decision: conditions until they are met, remarks on a text since rewritten, a publication that failed; and who decides below a county. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ConditionsTest {
    private static final Map<String, String> TWO_DAYS =
            Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 2wd}"));

    @Inject
    ApprovedCity approvedCity;

    @Inject
    SecondCity city;

    @Inject
    TestCities people;

    @Inject
    ImportConfig importConfig;

    @Inject
    RunPublications runPublications;

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
    void eachConditionIsListedUntilAnApproverHasSeenItMet() {
        String id = draft("yz-east", EAST, TWO_DAYS);
        submit("yz-east", id).then().statusCode(200);
        int version = shown("yz-app1", id).getInt("version");
        var verdict =
                Map.of("verdict", "approve-with-conditions", "conditions", "一周内培训网格员\n\n公示新时限", "version", version);
        var decided = post("yz-app1", "/api/changes/" + id + "/decide", verdict);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        JsonPath page = decided.jsonPath();
        assertThat(page.getList("conditions.text", String.class)).containsExactly("一周内培训网格员", "公示新时限");
        assertThat(page.getList("conditions.met")).containsOnlyNulls();
        assertThat(waiting()).contains(id);

        String first = page.getString("conditions[0].id");
        assertThat(met("yz-east", id, first))
                .as("nobody says so of his own work")
                .isEqualTo(403);
        assertThat(met("yz-app2", id, first)).isEqualTo(200);
        assertThat(met("yz-app2", id, first)).as("only once").isEqualTo(404);
        assertThat(waiting()).contains(id);
        assertThat(met("yz-app1", id, page.getString("conditions[1].id"))).isEqualTo(200);
        assertThat(waiting()).doesNotContain(id);
        assertThat(review("yz-east", id).getString("conditions[0].met.note")).isEqualTo("已办");
    }

    @Test
    void aRemarkSaysThatItsTextWasRewrittenSince() {
        String id = draft("yz-east", EAST, TWO_DAYS);
        submit("yz-east", id).then().statusCode(200);
        post("yz-app1", "/api/changes/" + id + "/comments", Map.of("path", EAST_LIMITS, "text", "改为一天"))
                .then()
                .statusCode(200);
        assertThat(review("yz-app1", id).getBoolean("comments[0].stale")).isFalse();
        int version = review("yz-app1", id).getInt("comments[0].version");
        decide("yz-app1", id, "return", "再短一些").then().statusCode(200);
        save("yz-east", id, EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}"));
        assertThat(review("yz-app1", id).getBoolean("comments[0].stale")).isTrue();
        assertThat(review("yz-app1", id).getInt("comments[0].version")).isEqualTo(version);
    }

    @Test
    void aPublicationThatFailsAtItsTimeTellsItsAuthorAndItsApprover() {
        String late = ApprovedCity.approved("yz-east", EAST, TWO_DAYS);
        String first = ApprovedCity.approved(
                "yz-city", EAST, Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 3wd}")));
        String at = clock.instant().plus(Duration.ofHours(1)).toString();
        post("yz-city", "/api/changes/" + late + "/publish", Map.of("at", at))
                .then()
                .statusCode(200);
        post("yz-city", "/api/changes/" + first + "/publish", Map.of()).then().statusCode(200);
        clock.forward(Duration.ofHours(2));
        assertThat(runPublications.tick()).isZero();
        assertThat(shown("yz-east", late).getString("state")).isEqualTo("approved");
        for (String told : List.of("yz-east", "yz-app1", "yz-city")) {
            assertThat(as(told).get("/api/copies").jsonPath().getList("rows.text", String.class))
                    .as(told)
                    .anyMatch(text -> text.contains("发布未成功") && text.contains("试验变更"));
        }
    }

    @Test
    void aCountyThatApprovesDecidesOnWhatItsTownshipsChange() {
        countyApproves();
        String id = draft("yz-east", EAST, TWO_DAYS);
        submit("yz-east", id).then().statusCode(200);
        assertThat(decide("yz-app1", id, "approve", "").statusCode())
                .as("not the city's turn")
                .isEqualTo(403);
        assertThat(decide("yz-county-app", id, "approve", "").statusCode()).isEqualTo(200);
        assertThat(shown("yz-east", id).getString("state")).isEqualTo("approved");

        var ofCity = Map.of(
                "tenant-configs/" + CITY + "/overlays/deadline/community-event.patch.yaml",
                limits("{id: verify, limit: 4wh}"));
        String above = draft("yz-city", CITY, ofCity);
        submit("yz-city", above).then().statusCode(200);
        assertThat(decide("yz-app1", above, "approve", "").statusCode()).isEqualTo(200);
    }

    private void countyApproves() {
        var files = SecondCity.files();
        files.computeIfPresent(
                "tenant-configs/" + CITY + "/tenant.yaml",
                (path, text) -> text.replace("community-event]", "community-event, config-approval]\napprover: true"));
        files.computeIfPresent("tenant-configs/" + CITY + "/shugang/tenant.yaml", (p, t) -> t + "\napprover: true\n");
        var sources = files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        city.within(() -> importConfig.apply(sources));
        people.person(CITY, "yz-county-app", "区审批员", "approver", "shugang");
    }

    private static int met(String login, String id, String condition) {
        return post(login, "/api/changes/" + id + "/conditions/" + condition + "/met", Map.of("note", "已办"))
                .statusCode();
    }

    private static List<String> waiting() {
        return as("yz-app1").get("/api/changes?waiting=conditions").jsonPath().getList("changes.id");
    }

    private static JsonPath review(String login, String id) {
        return as(login).get("/api/changes/" + id + "/review").jsonPath();
    }
}
