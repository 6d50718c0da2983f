package org.gridloom.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.casefile.Matter.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a case that another one overtakes, and of a request that its step overtakes. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OvertakenTest {
    private static final Map<String, List<String>> DAY = Map.of("days", List.of("1"), "reason", List.of("缺配件"));

    @Inject
    SettableClock clock;

    @Inject
    VoidExtensions voidExtensions;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private static List<String> inbox(String login) {
        return as(login).get("/api/tasks?limit=100").jsonPath().getList("rows.caseId");
    }

    private static Matter merged(Matter master) {
        var second = Matter.reported(119.9313, 32.4913);
        var into = Map.of("into", List.of(master.id), "reason", List.of("同一处"));
        second.act("town-1", "merge", into).then().statusCode(200);
        return second;
    }

    @Test
    void theStepsOfAMergedCaseLeaveTheInboxesAndComeBackWhenItIsTakenOut() {
        var master = Matter.reported(119.9312, 32.4912);
        var second = merged(master);
        assertThat(inbox("leader-1")).contains(master.id).doesNotContain(second.id);
        second.act("town-1", "unmerge", Map.of("reason", List.of("不是同一处")))
                .then()
                .statusCode(200);
        assertThat(inbox("leader-1")).contains(master.id, second.id);
        second.accept("leader-1").then().statusCode(204);
    }

    @Test
    void aMergedCaseEndsAsTheOneItIsHandledWith() {
        var master = Matter.reported(119.9312, 32.4912);
        var second = merged(master);
        master.act("town-1", "cancel", Map.of("because", List.of("test")))
                .then()
                .statusCode(200);
        assertThat(second.seenBy("town-1").getString("card.state"))
                .isEqualTo(master.seenBy("town-1").getString("card.state"))
                .isNotEqualTo("OPEN");
    }

    @Test
    void aRequestForMoreTimeIsVoidOnceItsStepHasEnded() {
        var matter = Matter.reported(119.935, 32.495);
        matter.act("leader-1", "extend", DAY).then().statusCode(200);
        voidExtensions.run();
        assertThat(matter.offered("town-1")).as("still to be decided").contains("GRANT");
        matter.accept("leader-1").then().statusCode(204);
        voidExtensions.run();
        assertThat(matter.offered("town-1")).doesNotContain("GRANT");
        assertThat(matter.seenBy("town-1").getString("timeline.text")).contains("申请失效");
        assertThat(matter.course()).containsExactly("extend", "extend");
        matter.act("leader-1", "extend", DAY).then().statusCode(200);
    }

    @Test
    void moreTimeForAStepMayBeMoreTimeForTheWholeCase() {
        var matter = Matter.reported(119.935, 32.495);
        matter.accept("leader-1").then().statusCode(204);
        String whole = matter.seenBy("town-1").getString("card.dueAt");
        String step = (String) matter.task("leader-1").get("dueAt");
        matter.act("leader-1", "extend", DAY).then().statusCode(200);
        matter.act("town-1", "grant", Map.of("verdict", List.of("grant-whole")))
                .then()
                .statusCode(200);
        assertThat(matter.task("leader-1").get("dueAt")).isNotEqualTo(step);
        assertThat(matter.seenBy("town-1").getString("card.dueAt")).isNotEqualTo(whole);
    }
}
