package org.gridloom.change.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** Thirty open cases of the shipped process go over to a version with one step more, in batches, and back. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MigrateInstancesTest extends OpenCases {
    @Test
    void inBatchesOverACrashAndBackWhatHasNotGoneOn() {
        publish(true);
        String id = planned(wanted());
        assertThat(order(id).getString("state")).isEqualTo("PLANNED");
        assertThat(order(id).getLong("possible")).isEqualTo(CASES);
        assertThat(order(id).getLong("impossible")).isZero();
        var page = items(id, "?limit=5");
        assertThat(page.getLong("total")).isEqualTo(CASES);
        assertThat(page.getList("rows")).hasSize(5);
        assertThat(page.getList("rows[0].landings.to")).hasSize(1);
        assertThat(page.getString("rows[0].number")).isNotBlank();
        assertThat(page.getString("rows[0].title.zh")).isNotEqualTo("road-damage");
        assertThat(runMigrations.tick(12)).as("a dry run moves nothing").isZero();

        assertThat(post("/api/migrations/" + id + "/start", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(runMigrations.tick(12)).isEqualTo(12);
        assertThat(order(id).getMap("progress")).containsEntry("MOVED", 12).containsEntry("WAITING", 18);
        // whatever ran it died here; another goes on where it was
        assertThat(runMigrations.tick(100)).isEqualTo(18);
        assertThat(order(id).getString("state")).isEqualTo("DONE");
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("MOVED", CASES));
        assertThat(runMigrations.tick(100)).isZero();

        String handled = caseIds.get(0);
        complete(task(handled), Map.of("result", "done", "note", "已处理"));
        assertThat(task(handled)).containsEntry("stepName", "复核");
        JsonPath seen = as("yz-member").get("/api/cases/" + handled).jsonPath();
        assertThat(seen.getString("timeline.find { it.kind == 'ACT' }.result")).isEqualTo("migrate");

        assertThat(post("/api/migrations/" + id + "/roll-back", Map.of()).statusCode())
                .isEqualTo(204);
        runMigrations.tick(100);
        assertThat(order(id).getString("state")).isEqualTo("ROLLED_BACK");
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("BACK", CASES - 1, "MOVED_ON", 1));
        String back = caseIds.get(1);
        complete(task(back), Map.of("result", "done", "note", "已处理"));
        assertThat(openTasks()).noneMatch(row -> back.equals(row.get("caseId")));
        publish(false);
    }

    @Test
    void aRemovedStepIsAReasonAndNothingElseMoves() {
        publish(true);
        String plan = planned(Map.of("node", CITY, "process", "event-leg", "steps", Map.of("accept", "nowhere")));
        assertThat(order(plan).getLong("possible")).isZero();
        assertThat(order(plan).getList("reasons.said.code", String.class)).contains("MIGRATION_MAPPED_TO_NOTHING");
        assertThat(order(plan).getInt("reasons.find { it.said.code == 'MIGRATION_MAPPED_TO_NOTHING' }.instances"))
                .isEqualTo(CASES);
        assertThat(items(plan, "?possible=true").getLong("total")).isZero();
        String id = post("/api/migrations", wanted()).jsonPath().getString("id");
        assertThat(runMigrations.tick(10)).isEqualTo(10);
        assertThat(post("/api/migrations/" + id + "/cancel", Map.of()).statusCode())
                .isEqualTo(204);
        assertThat(runMigrations.tick(100)).isZero();
        assertThat(order(id).getMap("progress")).isEqualTo(Map.of("MOVED", 10, "SKIPPED", CASES - 10));
        assertThat(post("/api/migrations/" + id + "/cancel", Map.of()).statusCode())
                .isEqualTo(409);
        publish(false);
    }

    @Test
    void nobodyBelowAndNoOtherCityMoves() {
        publish(true);
        for (String stranger : List.of("yz-east", "other-admin-1", "yz-member")) {
            assertThat(as(stranger)
                            .contentType(ContentType.JSON)
                            .body(wanted())
                            .post("/api/migrations")
                            .statusCode())
                    .as(stranger)
                    .isIn(403, 404);
        }
        publish(false);
    }
}
