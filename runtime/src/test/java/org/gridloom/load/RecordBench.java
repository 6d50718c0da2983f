package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.record.Register;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Filtered pages over a million made-up persons of one type, over HTTP, as a city centre, a township and a grid member see
 * them. Needs a database with the sequence engine (MariaDB).
 */
@QuarkusTest
@Tag("bench")
@QuarkusTestResource(DatabaseResource.class)
class RecordBench {
    private static final int RECORDS = Integer.getInteger("gridloom.bench.records", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("gridloom.bench.rounds", 60);
    private static final int LOADED_AT_ONCE = 20_000;

    @Inject
    DataSource database;

    @Test
    void aFilteredPageOfAMillionRecords() throws Exception {
        try (var connection = database.getConnection()) {
            load(connection);
        }
        String known = "321202199001019999";
        Register.person("member-1", "测试尾", known, "13900009999");
        var report = new BenchReport("records");
        ask(report, "city-1", "all, newest first", Map.of());
        ask(report, "city-1", "one identity number", where(is("number", known)));
        ask(report, "city-1", "half of them (sex)", where(is("sex", "1")));
        ask(report, "city-1", "one in two hundred (ethnic group)", where(is("group", "05")));
        ask(
                report,
                "city-1",
                "women over eighty",
                where(is("sex", "2"), Map.of("field", "born", "op", "UNTIL", "values", List.of("1946-01-01"))));
        ask(report, "city-1", "sex, kind and ethnic group", where(is("sex", "1"), is("kind", "3"), is("group", "05")));
        ask(report, "city-1", "by birth, page 50", Map.of("sort", "born", "offset", 1_000));
        ask(report, "town-1", "half of them (sex), one township", where(is("sex", "1")));
        ask(report, "town-1", "sex and kind, one township", where(is("sex", "1"), is("kind", "3")));
        ask(report, "member-1", "half of them (sex), one grid", where(is("sex", "1")));
        report.write();
    }

    private static Map<String, Object> is(String field, String value) {
        return Map.of("field", field, "op", "IS", "values", List.of(value));
    }

    @SafeVarargs
    private static Map<String, Object> where(Map<String, Object>... filters) {
        return Map.of("filters", List.of(filters));
    }

    private static void ask(BenchReport report, String login, String what, Map<String, Object> asked) {
        var body = new HashMap<>(asked);
        body.put("limit", 20);
        var millis = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS + 5; i++) {
            long begin = System.nanoTime();
            JsonPath page = Register.as(login)
                    .body(body)
                    .post("/api/records/types/person/find")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (i >= 5) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
            assertThat(page.getList("rows")).as(what).isNotEmpty();
        }
        report.add(
                "page of %,d records, %s".formatted(RECORDS, what),
                "p50 %.1f ms, p99 %.1f ms, n=%d"
                        .formatted(
                                BenchReport.percentile(millis, 0.5),
                                BenchReport.percentile(millis, 0.99),
                                millis.size()));
    }

    /** Persons over a hundred townships, one in a thousand in the first grid; what is hashed is made up too. */
    private static void load(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (int from = 1; from <= RECORDS; from += LOADED_AT_ONCE) {
                String numbers = "seq_" + from + "_to_" + Math.min(RECORDS, from + LOADED_AT_ONCE - 1);
                statement.executeUpdate("INSERT INTO record_item SELECT " + id() + ", 'taizhou', " + node()
                        + ", 'person', IF(seq % 1000 = 0, 'chengdong-v1-g1', CONCAT('bench-g', seq % 5000)), NULL, NULL,"
                        + " CONCAT('{\"name\":\"样例', seq, '\",\"kind\":\"', 1 + seq % 4, '\",\"sex\":\"', 1 + seq % 2,"
                        + " '\",\"born\":\"', DATE_ADD('1930-01-01', INTERVAL seq * 7 % 33000 DAY), '\"}'), 'bench', 'bench',"
                        + " '2020-01-01', NULL, '2026-01-01', 'bench', '2026-01-01', 'bench', 0 FROM " + numbers);
                index(statement, numbers, "name", "CONCAT('k1:', MD5(seq % 300000))", "NULL");
                index(statement, numbers, "number", "CONCAT('k1:n', MD5(seq))", "NULL");
                index(statement, numbers, "phone", "CONCAT('k1:p', MD5(seq))", "NULL");
                index(statement, numbers, "sex", "1 + seq % 2", "NULL");
                index(statement, numbers, "kind", "1 + seq DIV 2 % 4", "NULL");
                index(statement, numbers, "group", "IF(seq DIV 8 % 200 = 0, '05', '01')", "NULL");
                index(statement, numbers, "born", "NULL", "DATE_ADD('1930-01-01', INTERVAL seq * 7 % 33000 DAY)");
                connection.commit();
            }
            statement.execute("ANALYZE TABLE record_item, record_index");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String id() {
        return "CONCAT('01900000-', LPAD(seq DIV 10000, 4, '0'), '-7000-8000-', LPAD(seq, 12, '0'))";
    }

    private static String node() {
        return "IF(seq % 1000 = 0 OR seq % 100 = 1, 'taizhou/hailing/chengdong', CONCAT('taizhou/bench/t', seq % 100))";
    }

    private static void index(Statement statement, String numbers, String field, String text, String day)
            throws Exception {
        statement.executeUpdate("INSERT INTO record_index (city, record_id, field, ord, record_type, node, text_value,"
                + " date_value) SELECT 'taizhou', " + id() + ", '" + field + "', 0, 'person', " + node() + ", " + text
                + ", "
                + day + " FROM " + numbers);
    }
}
