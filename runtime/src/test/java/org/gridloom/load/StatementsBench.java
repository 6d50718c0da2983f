package org.gridloom.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * SQL statements of one HTTP request, counted by an interceptor in Connector/J with the background work off. Statements are
 * SELECT, INSERT, UPDATE and DELETE, the look-up of the caller included; COMMIT and settings of the session are told apart.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(StatementsBench.Counted.class)
class StatementsBench {
    private static final int MOST = 12;
    private static final List<String> COUNTED = List.of("select", "insert", "update", "delete");

    /** The interceptor in the driver, and one more pack with a decision and a timer. */
    public static class Counted extends FlowBench.WithFlow {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(super.getConfigOverrides());
            all.put(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.queryInterceptors",
                    StatementLog.class.getName());
            all.put("gridloom.background.enabled", "false");
            return all;
        }
    }

    private final Map<String, List<String>> statements = new LinkedHashMap<>();

    @Test
    void completingATaskCostsFewStatements() throws Exception {
        for (int round = 0; round < 3; round++) {
            statements.clear();
            cycle();
            passUp();
            timed();
        }
        var report = new BenchReport("statements");
        statements.forEach((what, sent) -> {
            long counted = sent.stream().filter(StatementsBench::counts).count();
            report.add(what, "%d statements (+%d commit and session)".formatted(counted, sent.size() - counted));
            if (counted > MOST || Boolean.getBoolean("gridloom.bench.statements")) {
                System.out.println(what);
                sent.forEach(sql -> System.out.println("    " + shortened(sql)));
            }
        });
        report.write();
        statements.entrySet().stream()
                .filter(each -> each.getKey().startsWith("complete"))
                .forEach(each -> assertThat(each.getValue().stream().filter(StatementsBench::counts))
                        .as(each.getKey())
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(MOST));
    }

    @AfterAll
    static void leaveNothing() {
        StatementLog.leave();
    }

    private void cycle() {
        String number = reported();
        step("accept", "leader-1", number, Map.of("decision", "handle"));
        step("handle", "leader-1", number, Map.of("result", "done", "note", "填补完毕"));
        step("verify", "town-1", number, Map.of("verified", "ok"));
    }

    /** A hand-over: another process starts, under the configuration of the unit above. */
    private void passUp() {
        step("accept", "leader-1", reported(), Map.of("decision", "escalate"), "complete and hand over");
    }

    /** Completing the first runs a decision and starts a timer; completing the second takes the timer away. */
    private void timed() {
        String number = reported("bench-timed", Map.of("summary", "测定时"), "report, one process");
        Map<String, Object> answers = Map.of("kind", "road", "amount", 7, "note", "好");
        step("first", "town-1", number, answers, "complete with decision and timer");
        step("timed", "town-1", number, answers, "complete what a timer stood at");
        step("last", "town-1", number, answers, "complete the last step");
    }

    private String reported() {
        return reported(
                "road-damage",
                Map.of("damage", "pothole", "summary", "非机动车道有一处坑洼", "location", Map.of("lon", 119.935, "lat", 32.495)),
                "report");
    }

    private String reported(String caseType, Map<String, Object> answers, String what) {
        return counted(
                what,
                () -> as("member-1")
                        .body(Map.of("caseType", caseType, "answers", answers))
                        .post("/api/cases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number"));
    }

    private void step(String step, String login, String number, Map<String, Object> answers) {
        step(step, login, number, answers, "complete " + step);
    }

    private void step(String step, String login, String number, Map<String, Object> answers, String what) {
        var rows = counted(
                "inbox, first page",
                () -> as(login)
                        .get("/api/tasks?tab=todo&q=" + number)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());
        String id = rows.getString("rows[0].id");
        int version = rows.getInt("rows[0].version");
        assertThat(rows.getString("rows[0].step")).isEqualTo(step);
        counted(
                what,
                () -> as(login)
                        .body(Map.of("version", version, "answers", answers))
                        .post("/api/tasks/" + id + "/complete")
                        .then()
                        .statusCode(204)
                        .extract()
                        .statusCode());
    }

    private <T> T counted(String what, Supplier<T> request) {
        StatementLog.clear();
        T answer = request.get();
        statements.put(what, StatementLog.sent());
        return answer;
    }

    private static boolean counts(String sql) {
        String text = sql.strip().replaceFirst("^/\\*.*?\\*/\\s*", "").toLowerCase(Locale.ROOT);
        return COUNTED.stream().anyMatch(text::startsWith);
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() <= 420 ? line : line.substring(0, 420) + "…";
    }

    private static io.restassured.specification.RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType("application/json");
    }
}
