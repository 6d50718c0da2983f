package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.task.Desk.idOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** Every act between people at one step, over HTTP on a real database. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PanelActsTest {
    @Test
    void theStepIsDoneWhenEverySeatHasAnswered() {
        var desk = Desk.countersigned();
        var seats = (List<?>) desk.view("village-1", desk.task("village-1")).get("seats");
        assertThat(seats).hasSize(2);
        desk.complete("village-1", "agree").then().statusCode(204);
        assertThat(desk.find("leader-1")).isEmpty();
        assertThat(desk.find("village-1")).isEmpty();
        desk.complete("police-1", "agree").then().statusCode(204);
        assertThat(desk.require("leader-1").get("step")).isEqualTo("handle");
    }

    @Test
    void aSeatOfAnotherPostIsNotMine() {
        var desk = Desk.countersigned();
        var police = desk.require("police-1");
        refused(desk.complete("village-1", police, "agree"), 403, "TASK_NOT_YOURS");
        refused(desk.act("leader-1", police, "claim", Map.of()), 403, "TASK_NOT_YOURS");
        refused(desk.act("village-1", police, "add-signer", to("dept-1")), 403, "TASK_NOT_YOURS");
    }

    @Test
    void whoLooksAtAnOldVersionIsRefusedWhateverTheAct() {
        var desk = Desk.countersigned();
        var old = desk.require("village-1");
        desk.act("village-1", old, "claim", Map.of()).then().statusCode(200);
        for (String word : List.of(
                "release",
                "save-draft",
                "delegate",
                "add-before",
                "add-after",
                "add-signer",
                "remove-signer",
                "copy")) {
            refused(desk.act("village-1", old, word, to("dept-1")), 409, "TASK_CHANGED_MEANWHILE");
        }
        refused(desk.complete("village-1", old, "agree"), 409, "TASK_CHANGED_MEANWHILE");
    }

    @Test
    void whatIsLentComesBackPreparedToTheOwnerWhoDecides() {
        var desk = Desk.countersigned();
        desk.act("village-1", "delegate", to("leader-1")).then().statusCode(200);
        assertThat(desk.find("village-1")).isEmpty();
        List<String> away = Desk.as("village-1")
                .get("/api/tasks?limit=100&tab=lent")
                .jsonPath()
                .getList("rows.caseId");
        assertThat(away).as("the owner still sees it").contains(desk.caseId);
        var lent = desk.require("leader-1");
        refused(desk.complete("leader-1", lent, "agree"), 409, "TASK_ACTION_NOT_OFFERED");
        refused(desk.act("leader-1", lent, "delegate", to("dept-1")), 409, "SEAT_STATE");
        desk.act("leader-1", lent, "resolve", Map.of("opinion", List.of("agree"), "reason", List.of("看过")))
                .then()
                .statusCode(200);
        String task = desk.task("village-1");
        assertThat(desk.view("village-1", task).get("draft")).isEqualTo(Map.of("opinion", List.of("agree")));
        desk.complete("village-1", "agree").then().statusCode(204);
        assertThat(desk.course()).containsExactly("delegate", "resolve");
    }

    @Test
    void theOwnerMayTakeBackWhatIsLent() {
        var desk = Desk.countersigned();
        var item = desk.require("village-1");
        desk.act("village-1", item, "delegate", to("leader-1")).then().statusCode(200);
        var lent = desk.require("leader-1");
        desk.act("village-1", lent, "resolve", Map.of()).then().statusCode(200);
        assertThat(desk.find("leader-1")).isEmpty();
        assertThat(desk.task("village-1")).isEqualTo(item.get("id"));
    }

    @Test
    void aDraftStaysOnTheSeatAndIsReadBack() {
        var desk = Desk.countersigned();
        String task = desk.task("village-1");
        desk.act("village-1", "save-draft", Map.of("note", List.of("先记一笔")))
                .then()
                .statusCode(200);
        assertThat(desk.view("village-1", task).get("draft")).isEqualTo(Map.of("note", List.of("先记一笔")));
        String other = desk.task("police-1");
        assertThat(desk.view("police-1", other).get("draft")).isEqualTo(Map.of());
    }

    @Test
    void whoIsAddedBesideDecidesAsWellAndCanBeRemoved() {
        var desk = Desk.countersigned();
        desk.act("village-1", "add-signer", to("dept-1")).then().statusCode(200);
        desk.complete("police-1", "agree").then().statusCode(204);
        refused(desk.act("village-1", "add-signer", to("dept-1")), 409, "SEAT_TAKEN_TWICE");
        var added = desk.require("dept-1");
        desk.complete("village-1", "agree").then().statusCode(204);
        assertThat(desk.find("leader-1")).isEmpty();
        var own = Map.of("seat", List.of((String) added.get("id")), "reason", List.of("不涉及"));
        refused(desk.act("village-1", added, "remove-signer", own), 409, "TASK_HELD_BY_ANOTHER");
        desk.complete("dept-1", "agree").then().statusCode(204);
        assertThat(desk.require("leader-1").get("step")).isEqualTo("handle");
    }

    @Test
    void whoHasAnsweredCannotBeRemovedAndWhoWasAddedAfterDecides() {
        var desk = Desk.countersigned();
        desk.act("village-1", "add-after", to("town-1")).then().statusCode(200);
        desk.complete("village-1", "agree").then().statusCode(204);
        desk.complete("police-1", "agree").then().statusCode(204);
        var last = desk.require("town-1");
        desk.act("town-1", last, "add-signer", to("dept-1")).then().statusCode(200);
        desk.complete("dept-1", "disagree").then().statusCode(204);
        var alone = Map.of("seat", List.of(idOf("dept-1")), "reason", List.of("已答复"));
        refused(desk.act("town-1", "remove-signer", alone), 409, "SEAT_OVER");
        desk.complete("town-1", "agree").then().statusCode(204);
        assertThat(desk.state()).isEqualTo("CLOSED");
    }

    @Test
    void whoeverIsAskedBeforeAnswersFirstAndALateAnswerIsKeptWithoutEffect() {
        var desk = Desk.countersigned();
        var people = Map.of(
                "people", List.of(idOf("leader-1"), idOf("member-1")),
                "rule", List.of("any"),
                "reason", List.of("先看现场"));
        desk.act("village-1", "add-before", people).then().statusCode(200);
        assertThat(desk.find("village-1")).isEmpty();
        assertThat(desk.find("police-1")).isEmpty();
        var late = desk.require("member-1");
        desk.complete("leader-1", "agree").then().statusCode(204);
        assertThat(desk.find("member-1")).isEmpty();
        assertThat(desk.view("member-1", String.valueOf(late.get("id"))).get("actions"))
                .asString()
                .contains("COMPLETE");
        desk.complete("member-1", late, "disagree").then().statusCode(204);
        refused(desk.complete("member-1", late, "disagree"), 409, "TASK_ALREADY_ENDED");
        desk.complete("village-1", "agree").then().statusCode(204);
        desk.complete("police-1", "agree").then().statusCode(204);
        assertThat(desk.require("leader-1").get("step")).isEqualTo("handle");
    }

    @Test
    void theOnlyOneAskedBeforeAndTheOneAskedAfterAreTakenOffAgain() {
        var desk = Desk.countersigned();
        desk.act("village-1", "add-after", to("town-1")).then().statusCode(200);
        String waiting = desk.task("village-1");
        desk.act("village-1", "add-before", to("leader-1")).then().statusCode(200);
        assertThat(desk.find("village-1")).isEmpty();
        var view = desk.view("village-1", waiting);
        for (String login : List.of("leader-1", "town-1")) {
            var item = (Map<?, ?>)
                    Objects.requireNonNull(desk.view("village-1", waiting).get("card"));
            desk.act("village-1", Map.of("id", waiting, "version", item.get("version")), "remove-signer", to(login))
                    .then()
                    .statusCode(200);
        }
        assertThat(view.get("actions")).asString().contains("REMOVE_SIGNER");
        assertThat(desk.find("leader-1")).isEmpty();
        desk.complete("village-1", "agree").then().statusCode(204);
        desk.complete("police-1", "agree").then().statusCode(204);
        assertThat(desk.find("town-1")).isEmpty();
        assertThat(desk.require("leader-1").get("step")).isEqualTo("handle");
    }

    @Test
    void aCopyIsANoticeWithAReadMarkAndNoDuty() {
        var desk = Desk.countersigned();
        desk.act("village-1", "copy", to("dept-1")).then().statusCode(200);
        assertThat(desk.find("dept-1")).isEmpty();
        List<Map<String, Object>> rows =
                Desk.as("dept-1").get("/api/copies").jsonPath().getList("rows");
        var copy = rows.stream()
                .filter(row -> desk.caseId.equals(row.get("caseId")))
                .findFirst()
                .orElseThrow();
        assertThat(copy.get("readAt")).isNull();
        refused(Desk.as("leader-1").post("/api/copies/" + copy.get("id") + "/read"), 404, "TASK_COPY_NOT_FOUND");
        Desk.as("dept-1").post("/api/copies/" + copy.get("id") + "/read").then().statusCode(204);
        rows = Desk.as("dept-1").get("/api/copies").jsonPath().getList("rows");
        assertThat(rows)
                .filteredOn(row -> Objects.equals(copy.get("id"), row.get("id")))
                .allMatch(row -> row.get("readAt") != null);
    }

    @Test
    void aCopyIsRecalledByWhoSentItWhileItIsUnread() {
        var desk = Desk.countersigned();
        desk.act("village-1", "copy", to("dept-1")).then().statusCode(200);
        String unread = sent(desk);
        refused(Desk.as("dept-1").post("/api/copies/" + unread + "/recall"), 404, "TASK_COPY_NOT_FOUND");
        Desk.as("village-1").post("/api/copies/" + unread + "/recall").then().statusCode(204);
        refused(Desk.as("dept-1").post("/api/copies/" + unread + "/read"), 404, "TASK_COPY_NOT_FOUND");
        assertThat(desk.course()).containsExactly("copy", "copy");
        desk.act("village-1", "copy", to("dept-1")).then().statusCode(200);
        String read = sent(desk);
        Desk.as("dept-1").post("/api/copies/" + read + "/read").then().statusCode(204);
        refused(Desk.as("village-1").post("/api/copies/" + read + "/recall"), 409, "TASK_COPY_READ");
    }

    private static String sent(Desk desk) {
        List<Map<String, Object>> rows =
                Desk.as("village-1").get("/api/copies/sent").jsonPath().getList("");
        return rows.stream()
                .filter(row -> desk.caseId.equals(row.get("caseId")))
                .map(row -> (String) row.get("id"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyOutsideTheTenantCanBeAsked() {
        var desk = Desk.countersigned();
        refused(desk.act("village-1", "add-signer", to("town-2")), 422, "TASK_RECEIVER_NOT_NEAR");
        refused(desk.act("village-1", "delegate", to("village-1")), 422, "TASK_RECEIVER_NOT_NEAR");
        refused(desk.act("village-1", "copy", Map.of()), 422, "TASK_NOBODY_CHOSEN");
    }

    @Test
    void anUnknownActAndOneTheStepDoesNotListAreRefused() {
        var desk = Desk.countersigned();
        refused(desk.act("village-1", "dance", Map.of()), 404, "TASK_ACTION_UNKNOWN");
        refused(desk.act("village-1", "return", Map.of("reason", List.of("无"))), 409, "TASK_ACTION_NOT_OFFERED");
    }

    private static Map<String, List<String>> to(String login) {
        String id = idOf(login);
        return Map.of("to", List.of(id), "people", List.of(id), "seat", List.of(id), "reason", List.of("需要"));
    }

    private static void refused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }
}
