package org.gridloom.wall;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridloom.testing.Tokens;

/** A house of the first township at an address, and a table of houses that was checked; all made up. */
final class StandingRecord {
    private final String address;
    private final String house;

    private StandingRecord(String address, String house) {
        this.address = address;
        this.house = house;
    }

    static StandingRecord make() {
        String address = add("standard-address", Map.of("code", code(), "address", "测试市测试区测试路三号"), Map.of());
        return new StandingRecord(
                address, add("house", Map.of("code", code(), "use", "1", "owner", "测试人"), Map.of("address", address)));
    }

    private static String code() {
        return "W-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String add(String type, Map<String, Object> answers, Map<String, Object> relations) {
        return as().contentType(ContentType.JSON)
                .body(Map.of("answers", answers, "placeId", "chengdong-v1-g1", "relations", relations))
                .post("/api/records/types/" + type)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As somebody's own body of a table, which is no JSON. */
    static Response sendTable(RequestSpecification request, String path) {
        byte[] table = ("房屋编码,房屋用途\n" + code() + ",自住\n").getBytes(StandardCharsets.UTF_8);
        return request.multiPart("file", "houses.csv", table, "text/csv").post(path);
    }

    String fill(String path) {
        String id = path.startsWith("/api/records/imports") ? checked() : house;
        String filled = path.replace("{id}", id).replace("{type}", "house");
        return filled.contains("{relation}") ? filled.replace("{relation}", relation()) : filled;
    }

    private String relation() {
        return as().get("/api/records/" + house).jsonPath().getString("related[0].relationId");
    }

    private static String checked() {
        String id =
                sendTable(as(), "/api/records/types/house/import").jsonPath().getString("id");
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE record_import SET state = 'CHECKED' WHERE id = '" + id + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** The body of a probe with what stands here. */
    Map<String, Object> body(Map<String, Object> asked) {
        var body = new HashMap<>(asked);
        body.replaceAll((key, value) -> "{address}".equals(value) ? address : value);
        body.computeIfPresent("answers", (key, value) -> answers(value));
        body.put("version", 0);
        return body;
    }

    private static Object answers(Object given) {
        var answers = new HashMap<Object, Object>((Map<?, ?>) given);
        answers.replaceAll((key, value) -> "{code}".equals(value) ? code() : value);
        return answers;
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(Tokens.of("town-1"));
    }
}
