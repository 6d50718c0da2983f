package org.gridloom.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import java.nio.charset.StandardCharsets;
import org.gridloom.record.Register;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Records as a browser without scripts meets them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RecordsScreenTest {
    private static final String NUMBER = "321202199001017654";

    @Test
    void aPersonIsFoundByTheWholeNumberLookedAtAndTheMaskIsLiftedWithAReason() {
        String id = Register.person("member-1", "测试屏", NUMBER, "13912340000");
        assertThat(page("village-1", "/m/records").asString()).contains("实有人口").contains("实有房屋");
        var found = post("village-1", "/m/records/person", "words", NUMBER);
        assertThat(found.asString())
                .contains("/m/records/person/" + id)
                .contains("测**")
                .doesNotContain("测试屏");
        String address = "/m/records/person/" + id;
        var sheet = page("village-1", address);
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sheet.asString())
                .contains("登记")
                .contains("139**0000")
                .doesNotContain("测试屏")
                .doesNotContain(NUMBER);
        assertThat(reveal("village-1", address, "").statusCode()).isEqualTo(422);
        assertThat(reveal("village-1", address, "核对户籍").asString()).contains(NUMBER);
        assertThat(reveal("member-1", address, "核对户籍").statusCode()).isEqualTo(403);
        assertThat(page("town-2", address).statusCode()).isEqualTo(404);
    }

    @Test
    void aListIsTurnedPageByPage() {
        for (int i = 0; i < RecordsScreen.PAGE + 1; i++) {
            Register.person("member-1", "测试页" + i, "32120219900102%04d".formatted(i), "13900000000");
        }
        assertThat(page("member-1", "/m/records/person").asString()).contains("name=\"offset\" value=\"20\"");
        assertThat(post("member-1", "/m/records/person", "offset", "20").asString())
                .contains("name=\"offset\" value=\"0\"");
    }

    @Test
    void aRecordIsEnteredAskedAboutAndChangedWithoutAScript() {
        assertThat(page("member-1", "/m/records/person/new").asString())
                .contains("name=\"name\"")
                .contains("汉族")
                .doesNotContain("data-draft");
        var wrong = entered("member-1", "/m/records/person/new", "number", "12345");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("测试填").contains("href=\"#f-number\"");
        String made = entered("member-1", "/m/records/person/new", "number", "321202199001031111")
                .header("Location");
        String path = made.substring(made.indexOf("/m/records"));
        assertThat(page("member-1", path).asString()).contains("测**").contains(path + "/edit");
        var asked = entered("member-1", "/m/records/person/new", "number", "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("name=\"another\"");
        assertThat(entered("member-1", "/m/records/person/new", "another", "true")
                        .statusCode())
                .isEqualTo(303);
        var changed = given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of("member-1"))
                .accept("text/html")
                .multiPart("version", "0")
                .multiPart(text("测**"))
                .multiPart("kind", "21")
                .post(path + "/edit");
        assertThat(changed.statusCode()).isEqualTo(303);
        String sheet = page("member-1", path).asString();
        assertThat(sheet).contains("租住").contains("测**");
        // The deeds below still say what it was.
        assertThat(sheet.substring(0, sheet.indexOf("变更记录"))).doesNotContain("1990-01-01");
    }

    private static MultiPartSpecification text(String value) {
        return new MultiPartSpecBuilder(value)
                .charset(StandardCharsets.UTF_8)
                .controlName("name")
                .build();
    }

    private static Response entered(String login, String path, String name, String value) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(Tokens.of(login))
                .accept("text/html")
                .multiPart(text("测试填"))
                .multiPart("born", "1990-01-01")
                .multiPart("kind", "1")
                .multiPart(name, value)
                .post(path);
    }

    private static Response page(String login, String path) {
        return given().auth().oauth2(Tokens.of(login)).accept("text/html").get(path);
    }

    private static Response post(String login, String path, String name, String value) {
        return given().auth()
                .oauth2(Tokens.of(login))
                .accept("text/html")
                .formParam(name, value)
                .post(path);
    }

    private static Response reveal(String login, String path, String reason) {
        return given().auth()
                .oauth2(Tokens.of(login))
                .accept("text/html")
                .formParam("field", "number")
                .formParam("reason", reason)
                .post(path);
    }
}
