package org.gridloom.record.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.record.Register.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of made-up persons: every row is judged, nothing is added until somebody says so. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ImportTest {
    private static final List<String> HEADING = List.of("姓名", "公民身份号码", "性别", "出生日期", "人口类别", "联系电话", "所在网格");
    private static long next = System.nanoTime() % 1_000_000;

    @Inject
    WorkOnImports work;

    @TempDir
    Path folder;

    private static List<String> row(String name, String grid) {
        next++;
        return List.of(
                name,
                "32120219%02d0101%04d".formatted(next / 10_000 % 100, next % 10_000),
                "男",
                "1990/1/1",
                "租住",
                "13900000000",
                grid);
    }

    private String send(Path file) {
        return given().auth()
                .oauth2(Tokens.of("village-1"))
                .multiPart("file", file.toFile())
                .post("/api/records/types/person/import")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String checked(List<List<String>> rows) throws Exception {
        var all = new ArrayList<List<String>>();
        all.add(HEADING);
        all.addAll(rows);
        String id = send(Workbooks.written(folder, all));
        finish(id);
        return id;
    }

    /** A run of the background work ends after a while, done or not. */
    private void finish(String id) {
        for (int i = 0; i < 100 && progress(id).getString("state").endsWith("ING"); i++) {
            work.run();
        }
    }

    private static JsonPath progress(String id) {
        return as("village-1")
                .get("/api/records/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int keep(String id, boolean goodOnly) {
        return as("village-1")
                .body(Map.of("goodOnly", goodOnly))
                .post("/api/records/imports/" + id + "/keep")
                .statusCode();
    }

    @Test
    void everyBadRowIsToldWithItsLineAndNothingIsKeptUntilAskedFor() throws Exception {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 600; i++) {
            rows.add(row("测试行", "chengdong-v1-g1"));
        }
        for (int i = 0; i < 40; i++) {
            var bad = new ArrayList<>(rows.get(i * 10));
            switch (i % 4) {
                case 0 -> bad.set(1, "12345");
                case 1 -> bad.set(4, "没有这个类别");
                case 2 -> bad.set(6, "别处的网格");
                default -> bad.set(1, rows.get(599).get(1));
            }
            rows.set(i * 10, bad);
        }
        String id = checked(rows);
        var progress = progress(id);
        assertThat(progress.getString("state")).isEqualTo("CHECKED");
        assertThat(progress.getInt("done")).isEqualTo(600);
        // Of the rows with the number of the last one the first is good, nine and the last one itself repeat it.
        assertThat(progress.getInt("bad")).isEqualTo(40);
        assertThat(progress.getList("findings.code", String.class))
                .contains("FIELD_PATTERN", "RECORD_CODE_UNKNOWN", "RECORD_ROW_PLACE", "SHEET_SAME_IN_FILE");
        assertThat(progress.getInt("findings[0].line")).isEqualTo(2);
        assertThat(found(rows.get(1).get(1))).isZero();
        assertThat(keep(id, false)).isEqualTo(409);
        assertThat(keep(id, true)).isEqualTo(204);
        finish(id);
        assertThat(progress(id).getString("state")).isEqualTo("KEPT");
        assertThat(progress(id).getInt("kept")).isEqualTo(560);
        assertThat(found(rows.get(1).get(1))).isOne();
        assertThat(found(rows.get(599).get(1))).isOne();
        assertThat(keep(id, true)).isEqualTo(409);
    }

    private static int found(String number) {
        return as("village-1")
                .body(Map.of("filters", List.of(Map.of("field", "number", "op", "IS", "values", List.of(number)))))
                .post("/api/records/types/person/find")
                .jsonPath()
                .getInt("total");
    }

    @Test
    void anImportIsItsAuthorsAlone() throws Exception {
        String id = checked(List.of(row("测试己", "chengdong-v1-g1")));
        for (String other : List.of("town-1", "town-2", "village-2")) {
            as(other).get("/api/records/imports/" + id).then().statusCode(404);
            as(other)
                    .body(Map.of("goodOnly", true))
                    .post("/api/records/imports/" + id + "/keep")
                    .then()
                    .statusCode(404);
            as(other).post("/api/records/imports/" + id + "/drop").then().statusCode(404);
        }
        as("member-1").get("/api/records/imports/" + id).then().statusCode(403);
        as("village-1").post("/api/records/imports/" + id + "/drop").then().statusCode(204);
        assertThat(progress(id).getString("state")).isEqualTo("DROPPED");
    }

    @Test
    void anUnknownColumnOrAnUnreadableFileIsRefusedWhole() throws Exception {
        var file = Files.write(folder.resolve("t.csv"), "姓名,身高\n张三,1\n".getBytes(StandardCharsets.UTF_8));
        given().auth()
                .oauth2(Tokens.of("village-1"))
                .multiPart("file", file.toFile())
                .post("/api/records/types/person/import")
                .then()
                .statusCode(422);
        var binary = Files.write(folder.resolve("t.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        given().auth()
                .oauth2(Tokens.of("village-1"))
                .multiPart("file", binary.toFile())
                .post("/api/records/types/person/import")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(Tokens.of("member-1"))
                .multiPart("file", file.toFile())
                .post("/api/records/types/person/import")
                .then()
                .statusCode(403);
    }

    @Test
    void anExportIsMaskedHoldsNoFormulaAndComesBackThroughTheTemplate() throws Exception {
        String name = "=cmd|测" + next++;
        var row = new ArrayList<>(row(name, "chengdong-v1-g1"));
        String id = checked(List.of(row));
        keep(id, false);
        finish(id);
        Map<String, Object> asked = Map.of(
                "format",
                "csv",
                "filters",
                List.of(Map.of("field", "number", "op", "IS", "values", List.of(row.get(1)))));
        String csv = as("town-1")
                .body(asked)
                .post("/api/records/types/person/export")
                .asString();
        assertThat(csv)
                .startsWith("\uFEFF姓名,")
                .contains("\n'=**,")
                .contains("139**0000")
                .contains("租住")
                .doesNotContain(row.get(1));
        as("member-1")
                .body(asked)
                .post("/api/records/types/person/export")
                .then()
                .statusCode(403);
        as("town-1")
                .body(Map.of("format", "exe"))
                .post("/api/records/types/person/export")
                .then()
                .statusCode(422);
        byte[] template = as("village-1")
                .get("/api/records/types/person/template?format=xlsx")
                .asByteArray();
        Path file = Files.write(folder.resolve("template.xlsx"), template);
        var heading = new ArrayList<String>();
        XlsxBook.read(file, new SheetLimits(), (line, cells) -> cells.forEach(cell -> heading.add(cell.text())));
        assertThat(heading).contains("姓名", "所属户", "所在网格").doesNotContain("照片");
    }
}
