package org.gridloom.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.casefile.Matter.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.deadline.DeadlineClock;
import org.gridloom.deadline.DeadlineEscalated;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.RelayOutbox;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rungs of a limit do to a case and its people, and who is shown to have held its clocks. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RaisedCaseTest {
    @Inject
    SettableClock clock;

    @Inject
    DeadlineClock ticker;

    @Inject
    RelayOutbox relay;

    @Inject
    RaiseSupervision raiseSupervision;

    @Inject
    CurrentTenant currentTenant;

    @BeforeEach
    void mondayMorning() {
        clock.set("2026-03-02T09:00:00+08:00");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private void at(String time) {
        clock.set(time);
        ticker.tick();
        relay.run();
        ticker.tick();
        relay.run();
    }

    private static List<String> notices(String login, Matter matter) {
        List<Map<String, Object>> rows =
                as(login).get("/api/copies?limit=100").jsonPath().getList("rows");
        return rows.stream()
                .filter(row -> matter.id.equals(row.get("caseId")))
                .map(row -> String.valueOf(row.get("text")))
                .toList();
    }

    @Test
    void eachRungTellsWhomItNamesOnce() {
        var matter = Matter.reported(119.935, 32.495);
        matter.accept("leader-1").then().statusCode(204);
        at("2026-03-20T10:00:00+08:00");
        at("2026-03-20T10:00:30+08:00");
        assertThat(notices("leader-1", matter))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("【提醒】时限已用 80%"))
                .anyMatch(text -> text.startsWith("【红牌】时限已于"));
        assertThat(notices("town-1", matter)).hasSize(1).allMatch(text -> text.startsWith("【红牌】时限已于"));
        assertThat(notices("county-1", matter)).hasSize(1).allMatch(text -> text.contains("又过去 1 个工作日"));
        assertThat(notices("member-1", matter))
                .as("nobody took it, so the whole pool is told")
                .hasSize(2);
        assertThat(notices("member-2", matter)).isEmpty();
    }

    @Test
    void aRungRaisesACaseToSupervisionOnceHoweverOftenItIsTold() {
        var matter = Matter.reported(119.935, 32.495);
        matter.accept("leader-1").then().statusCode(204);
        String unit = String.valueOf(matter.seenBy("town-1").getString("timeline.find { it.kind == 'STEP' }.unit"));
        assertThat(unit).isNotEmpty();
        var event = escalated(matter, "chengdong-v1-g1");
        for (int i = 0; i < 2; i++) {
            currentTenant.within(TenantPath.of("taizhou/hailing/chengdong"), () -> {
                QuarkusTransaction.requiringNew().run(() -> raiseSupervision.on(event));
                return true;
            });
        }
        List<String> results = matter.seenBy("town-1").getList("timeline.findAll { it.kind == 'HANDED_OVER' }.result");
        assertThat(results).containsOnlyOnce("supervise");
        assertThat(as("leader-1")
                        .get("/api/tasks?limit=100")
                        .jsonPath()
                        .getList("rows.findAll { it.caseId == '" + matter.id + "' }.step"))
                .contains("answer");
    }

    private static Delivered escalated(Matter matter, String unit) {
        String data = """
                {"subject":"x","caseId":"%s","subjectKind":"task","unitId":"%s","personId":"","dueAt":"2026-03-09T10:00:00Z",
                 "rung":{"key":"raised","at":"due+1wd","level":"red","tell":[],"supervise":"county-centre"}}
                """.formatted(matter.id, unit);
        return new Delivered(
                Ids.next(),
                "taizhou",
                "taizhou/hailing/chengdong",
                DeadlineEscalated.TYPE,
                "x",
                Instant.parse("2026-03-10T10:00:00Z"),
                Optional.empty(),
                data);
    }

    @Test
    void thePartiesOfEveryClockAddUpToItsTotal() {
        var matter = Matter.reported(119.935, 32.495);
        clock.set("2026-03-02T10:00:00+08:00");
        matter.accept("leader-1").then().statusCode(204);
        clock.set("2026-03-03T11:00:00+08:00");
        List<Map<String, Object>> clocks = as("town-1")
                .get("/api/cases/" + matter.id + "/clocks")
                .jsonPath()
                .getList("$");
        assertThat(clocks).extracting(held -> held.get("rule")).containsExactly("case", "accept", "handle");
        for (Map<String, Object> held : clocks) {
            @SuppressWarnings("unchecked")
            var parties = (List<Map<String, Number>>) Objects.requireNonNull(held.get("parties"));
            int sum = parties.stream()
                    .mapToInt(party ->
                            Objects.requireNonNull(party.get("minutes")).intValue())
                    .sum();
            assertThat(sum)
                    .isEqualTo(((Number) Objects.requireNonNull(held.get("minutes"))).intValue())
                    .isPositive();
        }
        assertThat(clocks.get(0).get("minutes")).isEqualTo(9 * 60);
    }

    @Test
    void whatWouldBeDueIsToldWithItsReckoning() {
        var answer = as("leader-1")
                .get("/api/what-if/due?category=road-damage&step=handle&urgency=critical")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("limit")).isEqualTo("1 个工作日");
        assertThat(answer.getString("due")).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(answer.getList("lines", String.class)).anyMatch(line -> line.contains("起算当日，不计入"));
        as("leader-1")
                .get("/api/what-if/due?category=road-damage&step=nothing")
                .then()
                .statusCode(422);
    }
}
