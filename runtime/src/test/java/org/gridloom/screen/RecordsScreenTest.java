package org.gridloom.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
        assertThat(found.asString()).contains("/m/records/person/" + id).contains("测**").doesNotContain("测试屏");
        String address = "/m/records/person/" + id;
        var sheet = page("village-1", address);
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sheet.asString()).contains("登记").contains("139**0000").doesNotContain("测试屏").doesNotContain(NUMBER);
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
        assertThat(post("member-1", "/m/records/person", "offset", "20").asString()).contains("name=\"offset\" value=\"0\"");
    }

    private static Response page(String login, String path) {
        return given().auth().oauth2(Tokens.of(login)).accept("text/html").get(path);
    }

    private static Response post(String login, String path, String name, String value) {
        return given().auth().oauth2(Tokens.of(login)).accept("text/html").formParam(name, value).post(path);
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
