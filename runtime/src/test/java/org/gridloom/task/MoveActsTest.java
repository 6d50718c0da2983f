package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.task.Desk.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every act that moves in the process, over HTTP on a real database. What is critical begins at the township centre. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MoveActsTest {
    private static final Map<String, List<String>> WHY = Map.of("reason", List.of("材料不全"));

    private String caseId = "";

    @BeforeEach
    void report() {
        caseId = as("member-1")
                .body(Map.of(
                        "caseType",
                        "road-damage",
                        "answers",
                        Map.of(
                                "damage",
                                "manhole",
                                "summary",
                                "井盖缺失，夜间有人摔倒",
                                "danger",
                                true,
                                "location",
                                Map.of("lon", 119.935, "lat", 32.495))))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private Optional<Map<String, Object>> open(String step) {
        return rows("todo").stream().filter(row -> step.equals(row.get("step"))).findFirst();
    }

    private List<Map<String, Object>> rows(String tab) {
        List<Map<String, Object>> rows =
                as("town-1").get("/api/tasks?limit=100&tab=" + tab).jsonPath().getList("rows");
        return rows.stream().filter(row -> caseId.equals(row.get("caseId"))).toList();
    }

    private Map<String, Object> at(String step) {
        return open(step).orElseThrow(() -> new AssertionError(step + " is not open but " + rows("todo")));
    }

    private static Response act(String login, Map<String, Object> item, String word, Map<String, List<String>> values) {
        return as(login)
                .body(Map.of("version", item.get("version"), "values", values))
                .post("/api/tasks/" + item.get("id") + "/acts/" + word);
    }

    private void complete(String step, Map<String, Object> answers, boolean straightBack) {
        var body = new HashMap<String, Object>(Map.of("version", at(step).get("version"), "answers", answers));
        body.put("straightBack", straightBack);
        as("town-1")
                .body(body)
                .post("/api/tasks/" + at(step).get("id") + "/complete")
                .then()
                .statusCode(204);
    }

    private void accepted() {
        complete("accept", Map.of("decision", "handle"), false);
    }

    private static Map<String, List<String>> step(String step) {
        var values = new HashMap<>(WHY);
        values.put("step", List.of(step));
        return values;
    }

    private static List<String> offered(Map<String, Object> item) {
        return as("town-1").get("/api/tasks/" + item.get("id")).jsonPath().getList("actions");
    }

    private static void refused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void aStepGoesBackToTheOneBeforeAndToWhoDidIt() {
        accepted();
        act("town-1", at("handle"), "return", WHY).then().statusCode(200);
        assertThat(open("handle")).isEmpty();
        assertThat(at("accept").get("held")).isEqualTo(true);
        accepted();
        assertThat(open("handle")).isPresent();
    }

    @Test
    void theStepsOneMayReturnToAreOfferedByNameAndNoOtherIsTaken() {
        assertThat(offered(at("accept"))).doesNotContain("RETURN_TO", "REJECT", "RESUBMIT");
        accepted();
        var handle = at("handle");
        assertThat(offered(handle)).contains("RETURN", "RETURN_TO", "REJECT");
        List<Map<String, Object>> acts =
                as("town-1").get("/api/tasks/" + handle.get("id")).jsonPath().getList("acts");
        var asked = acts.stream()
                .filter(act -> "RETURN_TO".equals(act.get("action")))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(asked.get("asks"))).contains("value=accept").contains("label=受理");
        refused(act("town-1", handle, "return-to", step("handle")), 409, "CANNOT_RETURN_THERE");
        refused(act("town-1", handle, "return-to", step("nowhere")), 409, "CANNOT_RETURN_THERE");
        refused(act("town-1", handle, "return-to", Map.of("step", List.of("accept"))), 422, "TASK_REASON_MISSING");
        act("town-1", handle, "return-to", step("accept")).then().statusCode(200);
        assertThat(open("accept")).isPresent();
    }

    @Test
    void whatIsRejectedIsReportedAnewUnderTheSameNumber() {
        Object number = at("accept").get("caseNumber");
        accepted();
        act("town-1", at("handle"), "reject", WHY).then().statusCode(200);
        assertThat(open("accept")).as("waits for who reported").isEmpty();
        List<Map<String, Object>> rows =
                as("member-1").get("/api/tasks?limit=100").jsonPath().getList("rows");
        var asked = rows.stream()
                .filter(row -> caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
        assertThat(asked.get("caseNumber")).isEqualTo(number);
        var again = as("member-1").get("/api/tasks/" + asked.get("id")).jsonPath();
        as("member-1")
                .body(Map.of("version", asked.get("version"), "answers", again.getMap("answers")))
                .post("/api/tasks/" + asked.get("id") + "/complete")
                .then()
                .statusCode(204);
        assertThat(at("accept").get("caseNumber")).isEqualTo(number);
    }

    @Test
    void whoWasReturnedToMayGoStraightBack() {
        accepted();
        act("town-1", at("handle"), "return-to", step("accept")).then().statusCode(200);
        assertThat(offered(at("accept"))).contains("RESUBMIT");
        complete("accept", Map.of("decision", "handle"), true);
        assertThat(open("handle")).isPresent();
        assertThat(open("accept")).isEmpty();
    }

    @Test
    void whoWasNotReturnedToMayNotGoStraightBack() {
        var accept = at("accept");
        var body =
                Map.of("version", accept.get("version"), "answers", Map.of("decision", "handle"), "straightBack", true);
        refused(
                as("town-1").body(body).post("/api/tasks/" + accept.get("id") + "/complete"),
                409,
                "NOTHING_TO_RESUBMIT");
        assertThat(open("accept")).isPresent();
    }

    @Test
    void whoDidAStepTakesItBackWhileNobodyTookWhatFollows() {
        accepted();
        var done = rows("done").get(0);
        assertThat(offered(done)).contains("WITHDRAW");
        refused(act("member-1", done, "withdraw", Map.of()), 403, "TASK_NOT_YOURS");
        act("town-1", done, "withdraw", Map.of()).then().statusCode(200);
        assertThat(open("handle")).isEmpty();
        assertThat(at("accept").get("held")).isEqualTo(true);
    }

    @Test
    void whatWasDoneSinceIsNotTakenBack() {
        accepted();
        var done = rows("done").get(0);
        complete("handle", Map.of("result", "done", "note", "已修好"), false);
        assertThat(offered(done)).doesNotContain("WITHDRAW");
        var refused = act("town-1", done, "withdraw", Map.of());
        assertThat(refused.statusCode()).isIn(404, 409);
    }

    @Test
    void whatAnotherUnitWasToldIsNotTakenBack() {
        complete("accept", Map.of("decision", "department", "chosenUnit", "chengdong-enforcement"), false);
        var done = rows("done").get(0);
        assertThat(offered(done)).doesNotContain("WITHDRAW");
        refused(act("town-1", done, "withdraw", Map.of()), 409, "CANNOT_TAKE_BACK");
    }

    @Test
    void aCentreJumpsForwardsAndBack() {
        act("town-1", at("accept"), "jump", step("handle")).then().statusCode(200);
        act("town-1", at("handle"), "jump", step("accept")).then().statusCode(200);
        assertThat(open("accept")).isPresent();
        assertThat(open("handle")).isEmpty();
    }

    @Test
    void theWrongPersonAndAnOldVersionAreRefusedWhateverTheAct() {
        accepted();
        var old = at("handle");
        for (String word : List.of("return", "return-to", "reject", "jump")) {
            refused(act("member-1", old, word, step("accept")), 403, "TASK_NOT_YOURS");
        }
        act("town-1", old, "claim", Map.of()).then().statusCode(200);
        for (String word : List.of("return", "return-to", "reject", "jump")) {
            refused(act("town-1", old, word, step("accept")), 409, "TASK_CHANGED_MEANWHILE");
        }
    }
}
