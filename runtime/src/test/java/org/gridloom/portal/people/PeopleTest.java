package org.gridloom.portal.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A township's administrator keeps its people. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PeopleTest {
    private static final Map<String, String> LEADER = Map.of("post", "grid-leader", "unit", "chengdong-v1-g2");

    @Test
    void whoeverIsRegisteredWorksFromTheNextRequestOn() {
        var made = register("people-a", List.of(LEADER));
        made.then().statusCode(201);
        assertThat(made.jsonPath().getString("password")).hasSize(14);
        assertThat(as("people-a").get("/api/me").jsonPath().getList("posts.post"))
                .containsExactly("grid-leader");
    }

    @Test
    void otherPostsTakeEffectAtOnceAndAStaleChangeIsRefused() {
        String id = register("people-b", List.of(LEADER)).jsonPath().getString("id");
        var member = Map.of("post", "grid-member", "unit", "chengdong-v1-g3");
        change(id, 0, List.of(member)).then().statusCode(204);
        assertThat(as("people-b").get("/api/me").jsonPath().getList("posts.unit"))
                .containsExactly("chengdong-v1-g3");
        change(id, 0, List.of(LEADER)).then().statusCode(409);
    }

    @Test
    void whoeverIsShutOutIsRefusedAtTheNextRequestAndComesBack() {
        String id = register("people-c", List.of(LEADER)).jsonPath().getString("id");
        stand(id, "disable").then().statusCode(204);
        as("people-c").get("/api/me").then().statusCode(403);
        stand(id, "enable").then().statusCode(204);
        as("people-c").get("/api/me").then().statusCode(200);
    }

    @Test
    void aUnitOfTheNeighbourCannotBeGivenNorIsItsPeopleSeen() {
        register("people-d", List.of(Map.of("post", "grid-leader", "unit", "chengxi-v1-g1")))
                .then()
                .statusCode(404);
        assertThat(as("admin-1").get("/api/people?text=member").jsonPath().getList("rows.login"))
                .contains("member-1")
                .doesNotContain("member-2");
        as("admin-1").get("/api/people?node=taizhou/hailing/chengxi").then().statusCode(404);
    }

    @Test
    void nobodyChangesTheirOwnPosts() {
        var me = person("admin-1");
        change(me.getString("rows[0].id"), me.getInt("rows[0].version"), List.of(LEADER))
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsMissingIsSaid() {
        register("people-e", List.of()).then().statusCode(422);
        register("people-e", List.of(Map.of("post", "mayor", "unit", "chengdong-v1")))
                .then()
                .statusCode(422);
        register("不行", List.of(LEADER)).then().statusCode(400);
        register("member-1", List.of(LEADER)).then().statusCode(409);
        as("leader-1").get("/api/people").then().statusCode(403);
    }

    private static JsonPath person(String login) {
        return as("admin-1").get("/api/people?text=" + login).jsonPath();
    }

    private static Response stand(String id, String word) {
        int version = as("admin-1").get("/api/people/" + id).jsonPath().getInt("version");
        return as("admin-1").body(Map.of("version", version)).post("/api/people/" + id + "/" + word);
    }

    private static Response change(String id, int version, List<Map<String, String>> posts) {
        return as("admin-1")
                .body(Map.of("version", version, "name", "测试人员", "posts", posts))
                .put("/api/people/" + id);
    }

    private static Response register(String login, List<Map<String, String>> posts) {
        return as("admin-1")
                .body(Map.of("login", login, "name", "测试人员", "posts", posts))
                .post("/api/people");
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType(ContentType.JSON);
    }
}
