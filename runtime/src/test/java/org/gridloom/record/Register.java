package org.gridloom.record;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridloom.testing.Tokens;

/** Records over HTTP, as people of the sample city make and see them; every person and number is made up. */
public final class Register {
    /** Lies in the first grid of the first township. */
    static final Map<String, Object> POSITION = Map.of("lon", 119.935, "lat", 32.495, "address", "测试点");

    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    private Register() {}

    public static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login)).contentType(ContentType.JSON);
    }

    /** An identity number that no test had before; its check digit is not asked for. */
    static String number() {
        return "3212021990010" + "1%04d".formatted(NEXT.getAndIncrement());
    }

    static String code(String prefix) {
        return prefix + "-" + NEXT.getAndIncrement();
    }

    static Response tryAdd(String login, String type, Map<String, Object> answers, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("answers", answers);
        return as(login).body(body).post("/api/records/types/" + type);
    }

    public static String add(String login, String type, Map<String, Object> answers, Map<String, Object> more) {
        return tryAdd(login, type, answers, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A person of the caller's own grid. */
    public static String person(String login, String name, String number, String phone) {
        return add(
                login,
                "person",
                Map.of("name", name, "number", number, "phone", phone, "kind", "1", "sex", "1", "born", "1990-01-01"),
                Map.of());
    }

    static JsonPath read(String login, String id) {
        return as(login)
                .get("/api/records/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int version(String login, String id) {
        return read(login, id).getInt("card.version");
    }

    static Response change(String login, String id, Map<String, Object> changes) {
        return as(login)
                .body(Map.of("version", version(login, id), "changes", changes))
                .put("/api/records/" + id);
    }

    static JsonPath find(String login, String type, Map<String, Object> asked) {
        return as(login)
                .body(asked)
                .post("/api/records/types/" + type + "/find")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<String> ids(String login, String type, Map<String, Object> asked) {
        return find(login, type, asked).getList("rows.id");
    }

    static Map<String, Object> filter(String field, String op, Object... values) {
        return Map.of("filters", List.of(Map.of("field", field, "op", op, "values", List.of(values))), "limit", 100);
    }
}
