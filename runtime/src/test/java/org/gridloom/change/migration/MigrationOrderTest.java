package org.gridloom.change.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order from its dry run to its end: what it offers, what it gives up, what it puts back. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MigrationOrderTest extends OpenCases {
    @Inject
    Stubborn stubborn;

    @Inject
    SettableClock clock;

    @AfterEach
    void quiet() {
        stubborn.letsGo();
        clock.reset();
        publish(false);
    }

    @Test
    void whatAlwaysMeetsSomebodyIsGivenUpWithItsCauseAndHoldsNobodyUp() {
        publish(true);
        stubborn.holds(caseIds.get(3));
        String id = started(wanted());
        runMigrations.tick(100);
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("MOVED", CASES - 1, "WAITING", 1));
        for (int i = 0; i < 10; i++) {
            clock.forward(Duration.ofMinutes(1));
            runMigrations.tick(100);
        }
        assertThat(order(id).getString("state")).isEqualTo("DONE");
        var refused = items(id, "?outcome=REFUSED");
        assertThat(refused.getList("rows.caseId")).isEqualTo(List.of(caseIds.get(3)));
        assertThat(refused.getString("rows[0].findings[0].code")).isEqualTo("MIGRATION_CONFLICT");
    }

    @Test
    void aLimitBegunAnewIsSetBackByARollBack() {
        publish(true);
        String caseId = caseIds.get(0);
        Object before = task(caseId).get("dueAt");
        assertThat(before).isNotNull();
        clock.forward(Duration.ofDays(1));
        String id = started(Map.of("node", CITY, "process", "event-leg", "usual", "restart"));
        runMigrations.tick(100);
        assertThat(task(caseId).get("dueAt")).isNotEqualTo(before);
        post("/api/migrations/" + id + "/roll-back", Map.of());
        runMigrations.tick(100);
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("BACK", CASES));
        assertThat(task(caseId).get("dueAt")).isEqualTo(before);
    }

    @Test
    void theChoiceNamesProcessVersionsAndSteps() {
        publish(true);
        var all = as("yz-city").get("/api/migrations/versions?node=" + CITY).jsonPath();
        assertThat(all.getString("find { it.process == 'event-leg' }.title.zh")).isEqualTo("事件承办");
        var one = as("yz-city")
                .get("/api/migrations/versions?process=event-leg&node=" + CITY)
                .jsonPath();
        assertThat(one.getInt("[0].earlier[0].instances")).isEqualTo(CASES);
        assertThat(one.getList("[0].earlier[0].places.id"))
                .contains("accept", "handle")
                .doesNotContain("review");
        assertThat(one.getList("[0].target[0].places.id")).contains("review");
        String version = one.getString("[0].earlier[0].version");
        String other = planned(Map.of("node", CITY, "process", "event-leg", "from", "another"));
        assertThat(items(other, "").getLong("total")).isZero();
        assertThat(post("/api/migrations/" + other + "/start", Map.of()).statusCode())
                .isEqualTo(409);
        String this1 = planned(Map.of("node", CITY, "process", "event-leg", "from", version));
        assertThat(items(this1, "").getLong("total")).isEqualTo(CASES);
    }

    @Test
    void whatWasTypedAndHasNoPlaceInTheNewFormIsShownAndComesBackWithARollBack() {
        String caseId = caseIds.get(0);
        String id = (String) task(caseId).get("id");
        as("yz-leader")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "version", task(caseId).get("version"),
                        "values", Map.of("result", List.of("partly"), "note", List.of("已联系施工队"))))
                .post("/api/tasks/" + id + "/acts/save-draft")
                .then()
                .statusCode(200);
        publish(
                true,
                (path, text) -> path.contains("/forms/event-handle.")
                        ? text.replace("\"note\": {", "\"course\": {")
                                .replace("\"result\", \"note\"", "\"result\", \"course\"")
                                .replace("#/properties/note", "#/properties/course")
                        : text);
        String order = started(wanted());
        runMigrations.tick(100);
        var seen = as("yz-leader").get("/api/tasks/" + id).jsonPath();
        assertThat(seen.getMap("draft")).isEqualTo(Map.of("result", List.of("partly")));
        assertThat(seen.getString("lost[0].label.zh")).isEqualTo("处置经过");
        assertThat(seen.getList("lost[0].values")).isEqualTo(List.of("已联系施工队"));
        assertThat(as("yz-leader").get("/m/tasks/" + id).asString()).contains("已联系施工队", "新表单没有这一项");
        post("/api/migrations/" + order + "/roll-back", Map.of());
        runMigrations.tick(100);
        var back = as("yz-leader").get("/api/tasks/" + id).jsonPath();
        assertThat(back.getMap("draft")).containsEntry("note", List.of("已联系施工队"));
        assertThat(back.getList("lost")).isEmpty();
    }

    @Test
    void aDryRunCanBeThrownAwayAndIsInNoList() {
        publish(true);
        String id = planned(wanted());
        assertThat(as("yz-city").get("/api/migrations?node=" + CITY).jsonPath().getLong("total"))
                .isZero();
        assertThat(post("/api/migrations/" + id + "/cancel", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(as("yz-city").get("/api/migrations/" + id).statusCode()).isEqualTo(404);
    }

    private static String started(Map<String, Object> wanted) {
        String id = planned(wanted);
        assertThat(post("/api/migrations/" + id + "/start", Map.of()).statusCode())
                .isEqualTo(204);
        return id;
    }
}
