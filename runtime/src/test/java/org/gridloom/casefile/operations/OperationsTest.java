package org.gridloom.casefile.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An administrator finds an instance, sees its picture and the heat of its process, and stops new starts. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OperationsTest {
    private static final String TOWN = "taizhou/hailing/chengdong";

    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType(ContentType.JSON);
    }

    private static io.restassured.response.Response report() {
        String file = given().auth()
                .oauth2(Tokens.of("member-1"))
                .multiPart("file", "a.png", PIXEL, "image/png")
                .post("/api/files")
                .jsonPath()
                .getString("id");
        return as("member-1")
                .body(Map.of(
                        "caseType",
                        "road-damage",
                        "answers",
                        Map.of(
                                "damage",
                                "pothole",
                                "summary",
                                "非机动车道有坑洼",
                                "photos",
                                List.of(file),
                                "location",
                                Map.of("lon", 119.935, "lat", 32.495))))
                .post("/api/cases");
    }

    private static JsonPath instances(String query) {
        return as("admin-1")
                .get("/api/instances" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void anInstanceIsFoundByItsCaseAndItsPictureShowsWhereItStands() {
        var reported = report().then().statusCode(201).extract().jsonPath();
        String number = reported.getString("number");
        var found = instances("?number=" + number);
        assertThat(found.getInt("total")).isGreaterThanOrEqualTo(1);
        var rows = found.<Map<String, Object>>getList("rows");
        var standing = rows.stream()
                .filter(row -> row.get("steps") instanceof List<?> steps && !steps.isEmpty())
                .findFirst()
                .orElseThrow();
        String step = found.getString("rows.steps.flatten()[0].step");
        assertThat(instances("?number=" + number + "&step=" + step).getInt("total"))
                .isEqualTo(1);
        assertThat(instances("?number=" + number + "&step=nothing").getInt("total"))
                .isZero();
        assertThat(instances("?number=" + number + "&state=ended").getInt("total"))
                .isZero();
        assertThat(instances("?number=" + number + "&node=taizhou/hailing/chengxi")
                        .getInt("total"))
                .isZero();
        var picture = as("admin-1")
                .get("/api/instances/" + standing.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(picture.getString("drawing")).contains("<bpmn:definitions").contains("id=\"" + step + "\"");
        assertThat(picture.getList("steps.step")).contains(step);
        assertThat(picture.getString("variables.caseNumber")).isEqualTo(number);
        String process = (String) standing.get("process");
        var heat = as("admin-1")
                .get("/api/processes/" + process + "/heat")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(heat.getInt("steps.find { it.step == '" + step + "' }.open")).isGreaterThanOrEqualTo(1);
        as("admin-1")
                .body(Map.of("reason", "核对后改正", "values", Map.of("urgency", "urgent")))
                .post("/api/instances/" + standing.get("id") + "/variables")
                .then()
                .statusCode(204);
        assertThat(as("admin-1")
                        .get("/api/instances/" + standing.get("id"))
                        .jsonPath()
                        .getString("variables.urgency"))
                .isEqualTo("urgent");
        as("member-1").get("/api/instances?number=" + number).then().statusCode(403);
    }

    @Test
    void aSuspendedProcessTakesNoReportsUntilItIsResumed() {
        String process = "community-event";
        as("admin-1")
                .body(Map.of("node", TOWN, "reason", ""))
                .post("/api/processes/" + process + "/suspend")
                .then()
                .statusCode(422);
        as("admin-1")
                .body(Map.of("node", "taizhou", "reason", "上级"))
                .post("/api/processes/" + process + "/suspend")
                .then()
                .statusCode(404);
        try {
            as("admin-1")
                    .body(Map.of("node", TOWN, "reason", "表单有误"))
                    .post("/api/processes/" + process + "/suspend")
                    .then()
                    .statusCode(204);
            assertThat(report().then().statusCode(409).extract().jsonPath().getString("code"))
                    .isEqualTo("PROCESS_SUSPENDED");
        } finally {
            as("admin-1")
                    .body(Map.of("node", TOWN, "reason", "已改正"))
                    .post("/api/processes/" + process + "/resume")
                    .then()
                    .statusCode(204);
        }
        report().then().statusCode(201);
    }

    @Test
    void incidentsAreListedForTheAdministratorOnly() {
        as("admin-1").get("/api/incidents?state=open").then().statusCode(200);
        as("leader-1").get("/api/incidents").then().statusCode(403);
        as("admin-1")
                .body(Map.of("reason", "x"))
                .post("/api/incidents/none/retry")
                .then()
                .statusCode(404);
    }
}
