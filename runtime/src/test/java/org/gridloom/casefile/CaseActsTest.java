package org.gridloom.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.casefile.Matter.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts on a whole case, over HTTP on a real database. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CaseActsTest {
    private static final Map<String, List<String>> NOTHING = Map.of();
    private static final Map<String, List<String>> WEATHER = Map.of("because", List.of("weather"));
    private static final Map<String, List<String>> SLIP = Map.of("because", List.of("test"));

    @Inject
    SettableClock clock;

    @Inject
    TestCities cities;

    @BeforeEach
    void mondayMorning() {
        cities.build();
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whatIsOfferedFollowsTheCategoryAndThePost() {
        var matter = Matter.reported(119.935, 32.495);
        assertThat(matter.offered("town-1"))
                .contains("URGE", "SUSPEND", "CANCEL")
                .doesNotContain("RESUME", "GRANT");
        assertThat(matter.offered("leader-1")).containsExactly("EXTEND");
        assertThat(matter.offered("member-1")).isEmpty();
    }

    @Test
    void everyActRefusesTheWrongPersonTheWrongCityAndAnOldVersion() {
        var matter = Matter.reported(119.935, 32.495);
        for (String word : List.of("urge", "suspend", "cancel", "merge")) {
            refused(matter.act("leader-1", word, SLIP), 403, "CASE_ACTION_NOT_PERMITTED");
            refused(matter.act("other-city-1", word, 0, SLIP), 404, "CASE_NOT_FOUND");
            refused(matter.act("town-2", word, 0, SLIP), 404, "CASE_NOT_FOUND");
            refused(matter.act("town-1", word, 77, SLIP), 409, "CASE_CHANGED_MEANWHILE");
        }
        refused(matter.act("town-1", "forget", NOTHING), 404, "CASE_ACTION_UNKNOWN");
        assertThat(matter.course()).isEmpty();
    }

    @Test
    void aSuspendedCaseStandsStillForEverybodyUntilItGoesOn() {
        var matter = Matter.reported(119.935, 32.495);
        var due = matter.task("leader-1").get("dueAt");
        assertThat(due).isNotNull();
        refused(matter.act("town-1", "suspend", Map.of("because", List.of("holiday"))), 422, "CASE_REASON_UNKNOWN");
        matter.act("town-1", "suspend", WEATHER).then().statusCode(200);
        assertThat(matter.task("leader-1")).containsEntry("suspended", true).containsEntry("dueAt", null);
        assertThat(as("leader-1")
                        .get("/api/tasks/" + matter.task("leader-1").get("id"))
                        .jsonPath()
                        .getList("actions"))
                .isEmpty();
        refused(matter.accept("leader-1"), 409, "TASK_SUSPENDED");
        refused(matter.act("town-1", "suspend", WEATHER), 409, "CASE_IS_SUSPENDED");
        refused(matter.act("town-1", "urge", NOTHING), 409, "CASE_IS_SUSPENDED");
        assertThat(matter.offered("town-1")).contains("RESUME").doesNotContain("SUSPEND", "URGE");
        matter.act("town-1", "resume", NOTHING).then().statusCode(200);
        refused(matter.act("town-1", "resume", NOTHING), 409, "CASE_NOT_SUSPENDED");
        assertThat(matter.task("leader-1")).containsEntry("suspended", false).containsEntry("dueAt", due);
        matter.accept("leader-1").then().statusCode(204);
        assertThat(matter.course()).containsExactly("suspend", "resume");
    }

    @Test
    void aFormBegunBeforeAnExtensionCanStillBeSent() {
        var matter = Matter.reported(119.935, 32.495);
        matter.accept("leader-1").then().statusCode(204);
        var before = matter.task("leader-1");
        matter.act("leader-1", "extend", Map.of("days", List.of("1"), "reason", List.of("缺配件")))
                .then()
                .statusCode(200);
        matter.act("town-1", "grant", Map.of("verdict", List.of("grant")))
                .then()
                .statusCode(200);
        var after = matter.task("leader-1");
        assertThat(after.get("dueAt")).isNotEqualTo(before.get("dueAt"));
        assertThat(after.get("version")).isEqualTo(before.get("version"));
        var page = given().auth()
                .oauth2(Tokens.of("leader-1"))
                .get("/m/tasks/" + after.get("id"))
                .asString();
        assertThat(page).contains("延期 1 个工作日");
        assertThat(matter.course()).containsExactly("extend", "grant");
    }

    @Test
    void aRefusedExtensionLeavesTheLimitAndMayBeAskedAgain() {
        var matter = Matter.reported(119.935, 32.495);
        matter.accept("leader-1").then().statusCode(204);
        var due = matter.task("leader-1").get("dueAt");
        var one = Map.of("days", List.of("1"), "reason", List.of("缺配件"));
        matter.act("leader-1", "extend", one).then().statusCode(200);
        refused(matter.act("town-1", "grant", Map.of("verdict", List.of("maybe"))), 422, "CASE_REASON_UNKNOWN");
        matter.act("town-1", "grant", Map.of("verdict", List.of("refuse")))
                .then()
                .statusCode(200);
        assertThat(matter.task("leader-1").get("dueAt")).isEqualTo(due);
        refused(matter.act("town-1", "grant", Map.of("verdict", List.of("grant"))), 409, "CASE_EXTENSION_NOT_PENDING");
        matter.act("leader-1", "extend", one).then().statusCode(200);
    }

    @Test
    void aCancelledCaseHasNoOpenStepAndSaysWhy() {
        var matter = Matter.reported(119.935, 32.495);
        matter.act("town-1", "cancel", SLIP).then().statusCode(200);
        assertThat(matter.seenBy("member-1").getString("card.state")).isEqualTo("CANCELLED");
        assertThat(as("leader-1").get("/api/tasks?limit=100").jsonPath().getList("rows.caseId"))
                .doesNotContain(matter.id);
        assertThat(matter.offered("town-1")).isEmpty();
        refused(matter.act("town-1", "urge", NOTHING), 409, "CASE_ALREADY_ENDED");
        assertThat(matter.course()).containsExactly("cancel");
    }

    @Test
    void aMergedCaseIsListedUnderTheOneItIsHandledWith() {
        var master = Matter.reported(119.9312, 32.4912);
        var second = Matter.reported(119.9313, 32.4913);
        List<String> near = as("town-1")
                .get("/api/cases/" + second.id + "/similar")
                .jsonPath()
                .getList("id");
        assertThat(near).first().isEqualTo(master.id);
        var into = Map.of("into", List.of(master.id), "reason", List.of("同一处"));
        second.act("town-1", "merge", into).then().statusCode(200);
        List<String> listed =
                as("town-1").get("/api/cases?limit=100").jsonPath().getList("rows.id");
        assertThat(listed).contains(master.id).doesNotContain(second.id);
        assertThat(master.seenBy("town-1").getList("merged.number")).containsExactly(second.number);
        assertThat(master.seenBy("town-1").getInt("card.merged")).isEqualTo(1);
        second.act("town-1", "unmerge", Map.of("reason", List.of("不是同一处")))
                .then()
                .statusCode(200);
        assertThat(master.seenBy("town-1").getList("merged.number")).isEmpty();
        assertThat(second.course()).containsExactly("merge", "unmerge");
        assertThat(master.course()).containsExactly("merge", "unmerge");
        second.accept("leader-1").then().statusCode(204);
    }

    @Test
    void theScreensSayThatTheClockStandsNotThatThereIsNone() {
        var matter = Matter.reported(119.935, 32.495);
        matter.act("town-1", "suspend", WEATHER).then().statusCode(200);
        for (String screen : List.of(
                "/m/cases/" + matter.id, "/m/tasks/" + matter.task("leader-1").get("id"))) {
            String login = screen.startsWith("/m/cases") ? "town-1" : "leader-1";
            assertThat(given().auth()
                            .oauth2(Tokens.of(login))
                            .accept("text/html")
                            .get(screen)
                            .asString())
                    .contains("计时暂停")
                    .doesNotContain("无时限");
        }
    }

    @Test
    void theScreenOffersTheSheetAndSaysWhyAnActWasRefused() {
        var matter = Matter.reported(119.935, 32.495);
        String page = given().auth()
                .oauth2(Tokens.of("town-1"))
                .get("/m/cases/" + matter.id)
                .asString();
        assertThat(page).contains("/m/cases/" + matter.id + "/acts/suspend", "恶劣天气无法施工", "催办");
        assertThat(given().auth()
                        .oauth2(Tokens.of("member-1"))
                        .get("/m/cases/" + matter.id)
                        .asString())
                .doesNotContain("/acts/");
        var posted = given().auth()
                .oauth2(Tokens.of("town-1"))
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("version", matter.version());
        posted.post("/m/cases/" + matter.id + "/acts/urge").then().statusCode(303);
        var again = given().auth()
                .oauth2(Tokens.of("town-1"))
                .contentType(ContentType.URLENC)
                .formParam("version", matter.version())
                .post("/m/cases/" + matter.id + "/acts/urge");
        again.then().statusCode(409);
        assertThat(again.asString()).contains("2026-03-02 10:00", "再次催办");
        assertThat(given().auth().oauth2(Tokens.of("leader-1")).get("/m/tasks").asString())
                .contains("催办 1 次");
    }

    private static void refused(Response response, int status, String code) {
        assertThat(response.asString()).contains(code);
        response.then().statusCode(status);
    }
}
