package org.gridloom.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MeTest {
    @Inject
    TestCities cities;

    @BeforeEach
    void twoCities() {
        cities.build();
    }

    @Test
    void whoIAmAndMayDoComesFromOurTables() {
        as("member-1")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("login", is("member-1"))
                .body("city", is("taizhou"))
                .body("node.path", is("taizhou/hailing/chengdong"))
                .body("node.name", is("城东街道"))
                .body("posts[0].post", is("grid-member"))
                .body("posts[0].title", is("网格员"))
                .body("posts[0].unit", is("chengdong-v1-g1"))
                .body("permissions", contains("case.report", "case.see", "record.edit", "record.see", "task.work"));
    }

    @Test
    void aUnitGrantsMoreToItsOwnPeople() {
        cities.person("yangzhou", "other-grant-1", "别城执法", "grid-leader", "wenhui-enforcement");
        as("other-grant-1")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("permissions", contains("case.close", "task.work"));
    }

    @Test
    void aDepartmentHandlerWorksOnTasks() {
        as("dept-1").get("/api/me").then().statusCode(200).body("permissions", hasItem("task.work"));
    }

    @Test
    void withoutATokenTheRefusalSaysWhatToDo() {
        given().get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("NOT_LOGGED_IN"))
                .body("detail", containsString("请先登录"));
    }

    @Test
    void theRefusalIsEnglishForWhoeverAsksForIt() {
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/api/me")
                .then()
                .statusCode(401)
                .body("title", is("You are not logged in."));
    }

    @Test
    void anExpiredTokenIsRefused() {
        given().auth()
                .oauth2(Tokens.expired("member-1"))
                .get("/api/me")
                .then()
                .statusCode(401)
                .body("code", is("TOKEN_REFUSED"));
    }

    @Test
    void aForgedTokenIsRefused() {
        String token = Tokens.of("member-1");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        given().auth().oauth2(forged).get("/api/me").then().statusCode(401).body("code", is("TOKEN_REFUSED"));
    }

    @Test
    void aLoginWithoutARecordIsRefused() {
        as("nobody-9").get("/api/me").then().statusCode(403).body("code", is("PERSON_UNKNOWN"));
    }

    @Test
    void aPersonActsOnlyForOwnNodes() {
        as("member-1")
                .contentType(ContentType.JSON)
                .body("{\"node\":\"taizhou/hailing/chengxi\"}")
                .post("/api/me/node")
                .then()
                .statusCode(404)
                .body("code", is("NODE_NOT_YOURS"));
    }

    @Test
    void theChosenNodeIsRemembered() {
        cities.person("taizhou", "two-desks", "两处值班（样例）", "county-centre", "hailing");
        String cookie = as("two-desks")
                .contentType(ContentType.JSON)
                .body("{\"node\":\"taizhou/hailing\"}")
                .post("/api/me/node")
                .then()
                .statusCode(200)
                .body("node.path", is("taizhou/hailing"))
                .extract()
                .header("Set-Cookie");
        assertThat(cookie)
                .startsWith("gridloom-node=taizhou.hailing;")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void unreadableJsonSaysWhere() {
        as("member-1")
                .contentType(ContentType.JSON)
                .body("{\n\"node\":,}")
                .post("/api/me/node")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("MALFORMED_BODY"))
                .body("facts.line", is(2));
        as("member-1")
                .contentType(ContentType.JSON)
                .body("{\"node\":{\"a\":1}}")
                .post("/api/me/node")
                .then()
                .statusCode(400)
                .body("code", is("MALFORMED_BODY"))
                .body("findings[0].pointer", is("/node"));
    }

    @Test
    void aMissingValueIsNamed() {
        as("member-1")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/me/node")
                .then()
                .statusCode(400)
                .body("code", is("VALIDATION_FAILED"))
                .body("findings[0].pointer", containsString("node"));
    }

    @Test
    void anUnknownAddressIsAProblemDocumentToo() {
        as("member-1")
                .get("/api/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("NOT_FOUND"));
        as("member-1").delete("/api/me").then().statusCode(405).body("code", is("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        as("member-1")
                .contentType(ContentType.BINARY)
                .body(new byte[25 * 1024 * 1024])
                .post("/api/me/node")
                .then()
                .statusCode(413)
                .body("code", is("BODY_TOO_LARGE"))
                .body("detail", containsString("24 MB"));
    }

    @Test
    void theTreeShownEndsAtTheOwnSubtree() {
        as("town-1").get("/api/tenants").then().statusCode(200).body("path", contains("taizhou/hailing/chengdong"));
        as("county-1")
                .get("/api/tenants")
                .then()
                .statusCode(200)
                .body("path", hasItem("taizhou/hailing/chengxi"))
                .body("path", everyItem(startsWith("taizhou/hailing")));
        as("town-1").get("/api/tenants?node=taizhou/hailing/chengxi").then().statusCode(404);
        as("town-1").get("/api/tenants?node=yangzhou").then().statusCode(404);
        as("other-city-1").get("/api/tenants?node=yangzhou").then().statusCode(200);
    }

    @Test
    void placesAndUnitsOfAnotherCityAreNotThere() {
        as("city-1").get("/api/places").then().statusCode(200).body("id", not(hasItem("wenhui-v1-g1")));
        as("city-1").get("/api/places?parent=wenhui-v1").then().statusCode(404);
        as("other-city-1")
                .get("/api/places?parent=wenhui-v1")
                .then()
                .statusCode(200)
                .body("id", hasItem("wenhui-v1-g1"));
        as("city-1").get("/api/units").then().statusCode(200).body("id", not(hasItem("wenhui-enforcement")));
        as("other-city-1").get("/api/units").then().statusCode(200).body("id", hasItem("wenhui-enforcement"));
    }

    @Test
    void thePointSaysTheGrid() {
        as("member-1")
                .get("/api/places/at?lon=119.935&lat=32.495")
                .then()
                .statusCode(200)
                .body(
                        "lineage.id",
                        contains("taizhou", "hailing", "hailing.chengdong", "chengdong-v1", "chengdong-v1-g1"));
        as("member-1")
                .get("/api/places/at?lon=119.405&lat=32.395")
                .then()
                .statusCode(200)
                .body("lineage", empty());
        as("member-1").get("/api/places/at?lon=x&lat=32").then().statusCode(400);
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
