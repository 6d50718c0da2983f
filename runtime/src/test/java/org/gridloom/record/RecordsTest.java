package org.gridloom.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.record.Register.add;
import static org.gridloom.record.Register.as;
import static org.gridloom.record.Register.change;
import static org.gridloom.record.Register.code;
import static org.gridloom.record.Register.filter;
import static org.gridloom.record.Register.find;
import static org.gridloom.record.Register.ids;
import static org.gridloom.record.Register.number;
import static org.gridloom.record.Register.person;
import static org.gridloom.record.Register.read;
import static org.gridloom.record.Register.tryAdd;
import static org.gridloom.record.Register.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RecordsTest {
    @Inject
    DataSource database;

    @Test
    void personalValuesAreMaskedInEveryAnswerAndSealedInTheDatabase() throws Exception {
        String number = number();
        String id = person("member-1", "测试甲", number, "13912345678");
        String view = as("member-1").get("/api/records/" + id).asString();
        String list = find("town-1", "person", filter("number", "IS", number)).prettify();
        String history = as("town-1").get("/api/records/" + id + "/history").asString();
        for (String answer : List.of(view, list, history)) {
            assertThat(answer)
                    .doesNotContain(number)
                    .doesNotContain("13912345678")
                    .doesNotContain("测试甲");
        }
        assertThat(view).contains("测**").contains("139**5678").contains("****" + number.substring(14));
        assertThat(stored(id))
                .doesNotContain(number)
                .doesNotContain("13912345678")
                .contains("sealed:k1:");
    }

    private String stored(String id) throws Exception {
        var all = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT document FROM record_item WHERE id = '" + id
                        + "' UNION ALL SELECT document FROM record_version WHERE record_id = '" + id
                        + "' UNION ALL SELECT text_value FROM record_index WHERE record_id = '" + id
                        + "' UNION ALL SELECT data FROM outbox_event WHERE subject = '" + id + "'")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void theLookBehindTheMaskNeedsPostAndReason() {
        String number = number();
        String id = person("member-1", "测试乙", number, "13900000001");
        Map<String, Object> asked = Map.of("field", "number", "reason", "核对户籍登记");
        as("member-1").body(asked).post("/api/records/" + id + "/reveal").then().statusCode(403);
        as("town-1")
                .body(Map.of("field", "number", "reason", " "))
                .post("/api/records/" + id + "/reveal")
                .then()
                .statusCode(422);
        as("town-1")
                .body(Map.of("field", "sex", "reason", "核对户籍登记"))
                .post("/api/records/" + id + "/reveal")
                .then()
                .statusCode(422);
        assertThat(as("town-1")
                        .body(asked)
                        .post("/api/records/" + id + "/reveal")
                        .jsonPath()
                        .getString("value"))
                .isEqualTo(number);
        assertThat(count("SELECT COUNT(*) FROM record_look WHERE record_id = '" + id + "' AND reason = '核对户籍登记'"))
                .isOne();
        assertThat(count("SELECT COUNT(*) FROM outbox_event WHERE subject = '" + id
                        + "' AND type = 'gridloom.record.field-revealed.v1'"))
                .isOne();
    }

    private int count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatComesBackMaskedIsLeftAsItIsAndAMaskIsNeverKept() {
        String number = number();
        String id = person("member-1", "测试丙", number, "13900000002");
        change("member-1", id, Map.of("name", "测**", "phone", "139**0002", "note", "已核对"))
                .then()
                .statusCode(200);
        change("member-1", id, Map.of("name", "李**")).then().statusCode(422);
        assertThat(as("town-1")
                        .body(Map.of("field", "name", "reason", "核对姓名"))
                        .post("/api/records/" + id + "/reveal")
                        .jsonPath()
                        .getString("value"))
                .isEqualTo("测试丙");
        assertThat(read("town-1", id).getString("card.texts.note")).isEqualTo("已核对");
    }

    @Test
    void everyDeedIsInTheHistoryAndOnlyTheVersionLookedAtIsChanged() {
        String id = person("member-1", "测试丁", number(), "13900000003");
        change("member-1", id, Map.of("kind", "21")).then().statusCode(200);
        as("member-1")
                .body(Map.of("version", 0, "changes", Map.of("kind", "22")))
                .put("/api/records/" + id)
                .then()
                .statusCode(409);
        as("member-1")
                .body(Map.of("version", version("member-1", id), "reason", "迁出"))
                .post("/api/records/" + id + "/end")
                .then()
                .statusCode(204);
        change("member-1", id, Map.of("kind", "1")).then().statusCode(409);
        var history = as("town-1").get("/api/records/" + id + "/history").jsonPath();
        assertThat(history.getList("deed")).containsExactly("ended", "changed", "added");
        assertThat(history.getList("[1].changes.to")).containsExactly("租住");
        assertThat(history.getList("[1].changes.from")).containsExactly("户籍人口");
    }

    @Test
    void anEndedRecordIsFoundOnTheDaysItHeldAndNoMore() {
        String number = number();
        String id = person("member-1", "测试戊", number, "13900000004");
        as("member-1")
                .body(Map.of("version", 0))
                .post("/api/records/" + id + "/end")
                .then()
                .statusCode(204);
        assertThat(ids("member-1", "person", filter("number", "IS", number))).isEmpty();
        // The number is free again.
        assertThat(person("member-1", "测试戊", number, "13900000004")).isNotEqualTo(id);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var refused = tryAdd(
                        "member-1",
                        "person",
                        Map.of("name", "测试己", "number", "12345", "kind", "77", "unknown", 1),
                        Map.of("relations", Map.of("household", "no-such-record")))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        assertThat(refused.getString("code")).isEqualTo("RECORD_REJECTED");
        assertThat(refused.getList("findings.code", String.class))
                .contains("FIELD_PATTERN", "RECORD_CODE_UNKNOWN", "FIELD_UNKNOWN", "RECORD_RELATION_TARGET");
    }

    @Test
    void theSameNumberIsRefusedAndTheSameNameIsAskedAbout() {
        String number = number();
        String first = person("member-1", "测试庚", number, "13900000005");
        var answers = Map.<String, Object>of("name", "测试庚", "born", "1990-01-01", "kind", "1");
        tryAdd("member-1", "person", Map.of("name", "别人", "number", number, "kind", "1"), Map.of("another", true))
                .then()
                .statusCode(422);
        var asked = as("member-1")
                .body(Map.of("answers", answers))
                .post("/api/records/types/person/check")
                .jsonPath();
        assertThat(asked.getList("findings.code")).containsExactly("RECORD_SAME_MAYBE");
        assertThat(asked.<List<String>>getList("findings.records").get(0)).contains(first);
        tryAdd("member-1", "person", answers, Map.of()).then().statusCode(422);
        tryAdd("member-1", "person", answers, Map.of("another", true)).then().statusCode(201);
    }

    @Test
    void aPersonFollowsTheHouseholdIntoTheHouseAndOnToAnotherGround() {
        String first = address("");
        String house = add(
                "member-1",
                "house",
                Map.of("code", code("H"), "use", "21"),
                Map.of("relations", Map.of("address", first)));
        String household = add(
                "member-1",
                "household",
                Map.of("number", code("HH"), "head", "测试辛"),
                Map.of("relations", Map.of("house", house)));
        String id = add(
                "member-1",
                "person",
                Map.of("name", "测试辛", "number", number(), "kind", "1"),
                Map.of("relations", Map.of("household", household)));
        assertThat(read("member-1", id).getString("card.placeId")).isEqualTo("chengdong-v1-g1");
        assertThat(read("member-1", household).getList("related.recordId")).contains(house, id);
        String second = address("chengdong-v1");
        as("town-1")
                .body(Map.of("relation", "address", "to", second))
                .post("/api/records/" + house + "/relations")
                .then()
                .statusCode(201);
        for (String moved : List.of(house, household, id)) {
            assertThat(read("town-1", moved).getString("card.placeId")).isEqualTo("chengdong-v1");
        }
        as("member-1").get("/api/records/" + id).then().statusCode(404);
        assertThat(as("town-1")
                        .get("/api/records/" + id + "/history")
                        .jsonPath()
                        .getList("deed"))
                .containsExactly("moved", "added");
    }

    /** At the position of the first grid, or at a place that was chosen. */
    private static String address(String placeId) {
        return placeId.isEmpty()
                ? add(
                        "member-1",
                        "standard-address",
                        Map.of("code", code("A"), "address", "测试市测试区测试路一号", "position", Register.POSITION),
                        Map.of())
                : add(
                        "town-1",
                        "standard-address",
                        Map.of("code", code("A"), "address", "测试市测试区测试路二号"),
                        Map.of("placeId", placeId));
    }
}
