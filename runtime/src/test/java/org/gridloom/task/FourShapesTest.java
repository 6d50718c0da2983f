package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The four shapes at which approval products break, over HTTP on a real database: a draft, a countersigned review, two
 * branches beside each other, a last step.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FourShapesTest {
    private static final String LIBRARY = "process-library/community-event/";
    private static final Map<String, List<String>> WHY = Map.of("reason", List.of("材料不全"));
    private static final String ACTS =
            "claim,release,return,return-to,reject,add-before,add-after,add-signer,remove-signer";
    private static boolean drawn;

    @Inject
    SecondCity city;

    @Inject
    TestCities cities;

    @Inject
    ImportConfig importConfig;

    private Desk desk = Desk.of("", "");

    @BeforeEach
    void aMatterOfFourShapes() {
        if (!drawn) {
            draw();
        }
        desk = Desk.of(
                Desk.as("yz-member")
                        .body(Map.of(
                                "caseType", "four-shapes", "placeId", "yz-east-v1-g1", "answers", report("楼道口增设一盏路灯")))
                        .post("/api/cases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("caseId"),
                "yz-member");
    }

    private static Map<String, Object> report(String summary) {
        return Map.of("works", "lamp", "summary", summary, "location", Map.of("lon", 119.935, "lat", 32.495));
    }

    private void draw() {
        city.build();
        cities.person(CITY, "yz-desk-1", "测试值班一", "village-desk", "yz-east-v1");
        cities.person(CITY, "yz-desk-2", "测试值班二", "village-desk", "yz-east-v1");
        cities.person(CITY, "yz-police", "测试辅警", "auxiliary-police", "yz-east-v1");
        cities.person(CITY, "yz-leader", "测试网格长", "grid-leader", "yz-east-v1-g1");
        var files = SecondCity.files();
        files.put(LIBRARY + "processes/four-shapes.bpmn", process());
        files.put(
                LIBRARY + "case-types/four-shapes.yaml",
                files.getOrDefault(LIBRARY + "case-types/micro-works.yaml", "")
                        .replace("name: micro-works", "name: four-shapes")
                        .replace("process: micro-works", "process: four-shapes"));
        city.within(() -> importConfig.apply(files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList()));
        drawn = true;
    }

    private static String process() {
        return "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:gridloom=\"urn:gridloom:bpmn:1\" id=\"D\" targetNamespace=\"urn:gridloom:process:test\">"
                + "<bpmn:process id=\"four-shapes\" isExecutable=\"true\"><bpmn:extensionElements>"
                + "<gridloom:variable name=\"verdict\" type=\"string\"/></bpmn:extensionElements>"
                + "<bpmn:startEvent id=\"S\"/><bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                + "<bpmn:endEvent id=\"E\"/>" + step("draft", "grid-leader", "leg-unit", "")
                + step(
                        "review",
                        "village-desk,auxiliary-police",
                        "upper-unit",
                        " gridloom:panel=\"all\"" + " gridloom:approves=\"opinion=agree\" gridloom:out=\"verdict\"")
                + step("left", "village-desk", "upper-unit", "") + step("right", "auxiliary-police", "upper-unit", "")
                + step("last", "grid-leader", "leg-unit", "")
                + flows("S", "draft", "review", "G", "left", "J", "last", "E") + flows("G", "right", "J")
                + "</bpmn:process></bpmn:definitions>";
    }

    private static String step(String id, String posts, String of, String more) {
        return "<bpmn:userTask id=\"" + id + "\" name=\"" + id
                + "\" gridloom:form=\"micro-works-review\" gridloom:posts=\"" + posts + "\" gridloom:of=\"" + of
                + "\" gridloom:actions=\"" + ACTS + "\"" + more + "/>";
    }

    private static String flows(String... ids) {
        var all = new StringBuilder();
        for (int i = 1; i < ids.length; i++) {
            all.append("<bpmn:sequenceFlow id=\"f_" + ids[i - 1] + "_" + ids[i] + "\" sourceRef=\"" + ids[i - 1]
                    + "\" targetRef=\"" + ids[i] + "\"/>");
        }
        return all.toString();
    }

    private void done(String... logins) {
        for (String login : logins) {
            desk.complete(login, "agree").then().statusCode(204);
        }
    }

    private void at(String login, String step) {
        assertThat(desk.require(login).get("step")).isEqualTo(step);
    }

    private void nothingFor(String... logins) {
        for (String login : logins) {
            assertThat(desk.find(login)).as(login).isEmpty();
        }
    }

    private Response reject(String login) {
        return desk.act(login, "reject", WHY);
    }

    private static Map<String, List<String>> to(String login) {
        return Map.of("people", List.of(Desk.idOf(login)), "reason", List.of("需要"));
    }

    @Test
    void returningOutOfAParallelBranchWithdrawsTheOtherBranchAndItsSigners() {
        done("yz-leader", "yz-desk-1", "yz-police");
        at("yz-police", "right");
        desk.act("yz-desk-1", "add-signer", to("yz-desk-2")).then().statusCode(200);
        desk.act("yz-police", "return-to", Map.of("step", List.of("draft"), "reason", List.of("重做")))
                .then()
                .statusCode(200);
        nothingFor("yz-desk-1", "yz-desk-2", "yz-police");
        at("yz-leader", "draft");
        done("yz-leader", "yz-desk-1", "yz-police", "yz-desk-2", "yz-police");
        at("yz-leader", "last");
        done("yz-leader");
        assertThat(desk.state()).isEqualTo("CLOSED");
    }

    @Test
    void returningToACountersignedStepAsksEverySeatAnew() {
        done("yz-leader", "yz-desk-1", "yz-police", "yz-desk-1", "yz-police");
        at("yz-leader", "last");
        desk.act("yz-leader", "return-to", Map.of("step", List.of("review"), "reason", List.of("重签")))
                .then()
                .statusCode(200);
        nothingFor("yz-leader");
        at("yz-police", "review");
        done("yz-police");
        nothingFor("yz-police");
        at("yz-desk-2", "review");
        done("yz-desk-2", "yz-desk-1", "yz-police");
        at("yz-leader", "last");
    }

    @Test
    void returningToTheInitiatorAsksTheStartFormAgainAndTheCaseKeepsItsNumber() {
        Object number = desk.require("yz-leader").get("caseNumber");
        done("yz-leader", "yz-desk-1");
        reject("yz-police").then().statusCode(200);
        nothingFor("yz-desk-1", "yz-desk-2", "yz-police", "yz-leader");
        var asked = desk.require("yz-member");
        assertThat(asked).containsEntry("caseNumber", number).containsEntry("stepName", "小微工程");
        var view = desk.view("yz-member", String.valueOf(asked.get("id")));
        assertThat(view.get("answers")).asString().contains("楼道口增设一盏路灯");
        assertThat(Desk.as("yz-member")
                        .body(Map.of("version", asked.get("version"), "answers", Map.of("works", "lamp")))
                        .post("/api/tasks/" + asked.get("id") + "/complete")
                        .statusCode())
                .as("the start form is checked as it was when it was reported")
                .isEqualTo(422);
        Desk.as("yz-member")
                .body(Map.of("version", asked.get("version"), "answers", report("楼道口增设两盏路灯")))
                .post("/api/tasks/" + asked.get("id") + "/complete")
                .then()
                .statusCode(204);
        at("yz-leader", "draft");
        assertThat(Desk.as("yz-member").get("/api/cases/" + desk.caseId).asString())
                .contains("两盏")
                .doesNotContain("一盏");
        done("yz-leader", "yz-desk-1", "yz-police", "yz-desk-1", "yz-police", "yz-leader");
        assertThat(desk.state()).isEqualTo("CLOSED");
    }

    @Test
    void rejectingWhileAStepIsAddedWithdrawsWhoWasAddedBeforeAndAfter() {
        done("yz-leader", "yz-desk-1", "yz-police");
        desk.act("yz-desk-1", "add-after", to("yz-leader")).then().statusCode(200);
        desk.act("yz-desk-1", "add-before", to("yz-desk-2")).then().statusCode(200);
        nothingFor("yz-desk-1", "yz-leader");
        reject("yz-desk-2").then().statusCode(200);
        nothingFor("yz-desk-1", "yz-desk-2", "yz-police");
        at("yz-member", "draft");
    }

    @Test
    void whoDidNotReportIsNotAskedForTheStartForm() {
        done("yz-leader");
        reject("yz-police").then().statusCode(200);
        var asked = desk.require("yz-member");
        var body = Map.of("version", asked.get("version"), "answers", report("改"));
        assertThat(Desk.as("yz-leader")
                        .body(body)
                        .post("/api/tasks/" + asked.get("id") + "/complete")
                        .statusCode())
                .as("it lies on another's desk")
                .isEqualTo(409);
        assertThat(Desk.as("town-1").get("/api/tasks/" + asked.get("id")).statusCode())
                .as("of another city")
                .isEqualTo(404);
    }
}
