package org.gridloom.record.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.record.Register.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.load.BenchReport;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of 50,000 made-up persons of which 40 are bad: read, checked, the good ones kept. */
@QuarkusTest
@Tag("bench")
@QuarkusTestResource(DatabaseResource.class)
class ImportBench {
    private static final int ROWS = Integer.getInteger("gridloom.bench.rows", 50_000);
    private static final int BAD = 40;

    @Inject
    WorkOnImports work;

    @TempDir
    Path folder;

    @Test
    void theBadRowsAreToldAndTheGoodOnesKept() throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("姓名", "公民身份号码", "性别", "出生日期", "人口类别", "联系电话", "所在网格"));
        for (int i = 0; i < ROWS; i++) {
            boolean bad = i % (ROWS / BAD) == 7;
            String number = "321202%04d%02d%02d%04d"
                    .formatted(1950 + i / 20_000, 1 + i / 2_000 % 10, 11 + i / 200 % 10, i % 10_000);
            rows.add(List.of(
                    "样例" + i, bad ? "12345" : number, "女", "1950-01-01", "户籍人口", "13900000000", "chengdong-v1-g1"));
        }
        var file = Workbooks.written(folder, rows);
        var report = new BenchReport("import");
        String of = "%,d rows, ".formatted(ROWS);
        long begin = System.nanoTime();
        String id = given().auth()
                .oauth2(Tokens.of("village-1"))
                .multiPart("file", file.toFile())
                .post("/api/records/types/person/import")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        report.add(of + "read and stored", seconds(begin));
        begin = System.nanoTime();
        until(id, "CHECKED");
        report.add(of + "checked", seconds(begin));
        assertThat(progress(id).getInt("bad")).isEqualTo(BAD);
        begin = System.nanoTime();
        as("village-1")
                .body(Map.of("goodOnly", true))
                .post("/api/records/imports/" + id + "/keep")
                .then()
                .statusCode(204);
        until(id, "KEPT");
        report.add(of + "kept", seconds(begin));
        assertThat(progress(id).getInt("kept")).isEqualTo(ROWS - BAD);
        report.write();
    }

    private void until(String id, String state) {
        for (int i = 0; i < 10_000 && !progress(id).getString("state").equals(state); i++) {
            work.run();
        }
        assertThat(progress(id).getString("state")).isEqualTo(state);
    }

    private static JsonPath progress(String id) {
        return as("village-1").get("/api/records/imports/" + id).jsonPath();
    }

    private static String seconds(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }
}
