package org.gridloom.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.record.Register.add;
import static org.gridloom.record.Register.as;
import static org.gridloom.record.Register.code;
import static org.gridloom.record.Register.filter;
import static org.gridloom.record.Register.find;
import static org.gridloom.record.Register.ids;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FindRecordsTest {
    @Test
    void aTextIsFoundByAnyPartOfItAndAKeywordByItsBeginning() {
        String mark = code("甲乙测试");
        String id = unit("江苏" + mark + "有限公司", Map.of());
        assertThat(ids("member-1", "organisation", filter("name", "LIKE", mark + "有限")))
                .containsExactly(id);
        assertThat(ids("member-1", "organisation", filter("name", "LIKE", "%" + mark)))
                .isEmpty();
        assertThat(ids("member-1", "organisation", Map.of("words", mark))).containsExactly(id);
        String credit = "91" + "%016d".formatted(System.nanoTime() % 1_000_000_000L);
        String second = unit(code("某店"), Map.of("credit", credit));
        assertThat(ids("member-1", "organisation", filter("credit", "LIKE", credit.substring(0, 17))))
                .contains(second);
    }

    @Test
    void numbersAndDaysAreFoundFromAndUntil() {
        String few = unit(code("店"), Map.of("staff", 7, "opened", "2019-05-01"));
        String many = unit(code("厂"), Map.of("staff", 700, "opened", "2021-05-01"));
        assertThat(ids("member-1", "organisation", filter("staff", "FROM", "700")))
                .contains(many)
                .doesNotContain(few);
        assertThat(ids("member-1", "organisation", filter("staff", "UNTIL", "7")))
                .contains(few)
                .doesNotContain(many);
        assertThat(ids("member-1", "organisation", filter("opened", "FROM", "2020-01-01")))
                .contains(many)
                .doesNotContain(few);
    }

    @Test
    void sortingLeavesNoRecordOut() {
        String mark = code("排序");
        var all = new ArrayList<String>();
        all.add(unit(mark + "三", Map.of("staff", 30)));
        all.add(unit(mark + "一", Map.of("staff", 10)));
        all.add(unit(mark + "无", Map.of()));
        Map<String, Object> asked = Map.of("words", mark, "sort", "staff", "descending", true);
        assertThat(ids("member-1", "organisation", asked)).containsExactly(all.get(0), all.get(1), all.get(2));
    }

    @Test
    void pagesFollowEachOtherAndTheTotalIsTold() {
        String mark = code("分页");
        for (int i = 0; i < 5; i++) {
            unit(mark + i, Map.of());
        }
        var seen = new ArrayList<String>();
        for (int offset = 0; offset < 6; offset += 2) {
            var page = find("member-1", "organisation", Map.of("words", mark, "offset", offset, "limit", 2));
            assertThat(page.getInt("total")).isEqualTo(5);
            seen.addAll(page.getList("rows.id"));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aPersonalFieldIsFoundWholeAndNeverByAPartOrInOrder() {
        String name = "欧阳" + code("测");
        String id = add("member-1", "person", Map.of("name", name, "kind", "1"), Map.of());
        assertThat(ids("member-1", "person", filter("name", "IS", name))).containsExactly(id);
        assertThat(ids("member-1", "person", Map.of("words", name))).containsExactly(id);
        assertThat(ids("member-1", "person", Map.of("words", name.substring(0, 3))))
                .doesNotContain(id);
        refused("person", filter("name", "LIKE", "欧阳"));
        refused("person", filter("number", "FROM", "3"));
        refused("person", Map.of("sort", "name"));
        refused("person", filter("note", "IS", "x"));
    }

    @Test
    void aQuestionIsTextToTheDatabaseAndNothingElse() {
        for (String hostile : List.of("' OR 1=1 --", "%", "_", "\\", "!", "\u0000")) {
            as("member-1")
                    .body(filter("name", "LIKE", "无此" + hostile + "单位"))
                    .post("/api/records/types/organisation/find")
                    .then()
                    .statusCode(200);
        }
        refused("organisation", filter("name' OR '1'='1", "IS", "x"));
        refused("organisation", Map.of("sort", "staff; DROP TABLE record_item"));
        refused("organisation", filter("staff", "IS", "1e999999999"));
    }

    @Test
    void codesAreFoundWithTheNarrowerOnes() {
        String shared = add("member-1", "house", Map.of("code", code("H"), "use", "22"), Map.of());
        String own = add("member-1", "house", Map.of("code", code("H"), "use", "1"), Map.of());
        assertThat(ids("member-1", "house", filter("use", "IS", "2")))
                .contains(shared)
                .doesNotContain(own);
    }

    private static void refused(String type, Map<String, Object> asked) {
        as("member-1")
                .body(asked)
                .post("/api/records/types/" + type + "/find")
                .then()
                .statusCode(422);
    }

    private static String unit(String name, Map<String, Object> more) {
        var answers = new HashMap<String, Object>(more);
        answers.put("name", name);
        answers.put("kind", "3");
        return add("member-1", "organisation", answers, Map.of());
    }
}
