package org.gridloom.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The screens as a browser without scripts meets them: links, form posts and redirects. */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class ScreensTest {
    private static final byte[] FAKE = "<script>".getBytes(StandardCharsets.UTF_8);
    private static final String GRID = "chengdong-v1-g1";
    private static final Pattern TASK = Pattern.compile("href=\"/m/tasks/([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Test
    void everyScreenSaysWhereOneIsAndKeepsToItsOwnFiles() {
        var inbox = page("member-1", "/m/tasks");
        assertThat(inbox.statusCode()).isEqualTo(200);
        assertThat(inbox.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(inbox.asString())
                .contains("城东街道")
                .contains("网格员")
                .contains("张小网")
                .contains("待办")
                .contains("即将到期");
    }

    @Test
    void withoutALoginThePersonIsSentToThePageThatAsksForIt() {
        var answer = given().redirects().follow(false).accept("text/html").get("/m/tasks?tab=due");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/login?to=%2Fm%2Ftasks%3Ftab%3Ddue");
    }

    @Test
    void everybodyLandsOnTheOwnWork() {
        assertThat(as("member-1").get("/").header("Location")).endsWith("/m/tasks");
        assertThat(as("admin-1").get("/").header("Location")).endsWith("/designer/");
        assertThat(as("citizen-1").get("/").header("Location")).contains("/m/cases");
    }

    @Test
    void englishIsComplete() {
        var inbox = as("member-1").cookie(HomeScreen.LANGUAGE, "en").get("/m/tasks");
        assertThat(inbox.asString())
                .contains("<html lang=\"en\">")
                .contains("My tasks")
                .contains("Due soon");
        var kinds = as("member-1").header("Accept-Language", "en").get("/m/report");
        assertThat(kinds.asString()).contains("Report a problem").contains("Road damage");
    }

    @Test
    void aReportNeedsOnlyAChosenGridAndLeadsToItsNumber() {
        var sent = report("member-1", "井盖缺失，电动车差点掉下去");
        assertThat(sent.statusCode()).isEqualTo(303);
        var receipt = page("member-1", path(sent));
        assertThat(receipt.asString()).contains("已上报").contains("WG").contains("/f/");
    }

    @Test
    void aRefusedReportNamesEveryFaultAndLosesNothing() {
        var refused = as("member-1")
                .multiPart(text("key", "k1"))
                .multiPart(text("damage", "other"))
                .multiPart(text("summary", "坑"))
                .multiPart(text("placeId", GRID))
                .post("/m/report/road-damage");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("id=\"faults\"")
                .contains("href=\"#f-summary\"")
                .contains("href=\"#f-otherDamage\"")
                .contains(">坑</textarea>")
                .containsPattern("value=\"other\"\\s+checked")
                .contains("name=\"key\" value=\"k1\"");
    }

    @Test
    void aFileThatIsTooLargeOrNotAPictureIsRefusedInWordsAndTheRestIsKept() {
        var large = as("member-1")
                .multiPart(text("damage", "pothole"))
                .multiPart(text("summary", "路面有一个很大的坑"))
                .multiPart(text("placeId", GRID))
                .multiPart("photos", "large.jpg", new byte[20 * 1024 * 1024], "image/jpeg")
                .post("/m/report/road-damage");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.asString()).contains("10 MB").contains("路面有一个很大的坑");
        var fake = as("member-1")
                .multiPart(text("damage", "pothole"))
                .multiPart(text("summary", "路面有一个很大的坑"))
                .multiPart(text("placeId", GRID))
                .multiPart("photos", "picture.jpg", FAKE, "image/jpeg")
                .post("/m/report/road-damage");
        assertThat(fake.statusCode()).isEqualTo(422);
        assertThat(fake.asString()).contains("id=\"faults\"");
    }

    @Test
    void aStepOfSomebodyChangedMeanwhileShowsWhatWasTyped() {
        report("member-1", "路中间有一个大坑，请尽快修补");
        String task = firstTask("leader-1");
        String form = page("leader-1", "/m/tasks/" + task).asString();
        String version = group(VERSION, form);
        assertThat(as("leader-1")
                        .formParam("version", version)
                        .post("/m/tasks/" + task + "/acts/claim")
                        .statusCode())
                .isEqualTo(303);
        var stale = as("leader-1")
                .multiPart(text("version", version))
                .multiPart(text("decision", "handle"))
                .multiPart(text("note", "马上派人去看"))
                .post("/m/tasks/" + task + "/complete");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被其他人改动过").contains("马上派人去看");
        var again = as("leader-1")
                .multiPart("version", group(VERSION, stale.asString()))
                .multiPart(text("decision", "handle"))
                .multiPart(text("note", "马上派人去看"))
                .post("/m/tasks/" + task + "/complete");
        assertThat(again.header("Location")).contains("/m/tasks?done=task.done");
        assertThat(page("leader-1", "/m/tasks?tab=done").asString()).contains("/m/tasks/" + task);
    }

    @Test
    void aGridIsNotOfferedToSendDownForNothingIsBelowIt() {
        report("member-1", "下水道盖板松动，车过有响声");
        assertThat(page("leader-1", "/m/tasks/" + firstTask("leader-1")).asString())
                .contains("value=\"escalate\"")
                .doesNotContain("value=\"send-down\"");
    }

    @Test
    void thePublicPageShowsTheCourseAndNoNames() {
        String receipt =
                page("member-1", path(report("member-1", "路灯下面的路面塌陷了"))).asString();
        String follow = group(Pattern.compile("href=\"[^\"]*(/f/[^\"]+)\""), receipt);
        var open = given().accept("text/html").get(follow);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.asString()).contains("正在办理").doesNotContain("张小网").doesNotContain("赵格明");
        assertThat(given().accept("text/html").get("/f/no-such-code").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusalIsAPageThatSaysWhatToDo() {
        var missing = page("member-1", "/m/cases/00000000-0000-0000-0000-000000000000");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.asString())
                .contains("没有找到")
                .contains("CASE_NOT_FOUND")
                .contains("screen.css");
        assertThat(missing.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    private static Response report(String login, String summary) {
        return as(login)
                .multiPart(text("key", UUID.randomUUID().toString()))
                .multiPart(text("damage", "manhole"))
                .multiPart(text("summary", summary))
                .multiPart(text("placeId", GRID))
                .multiPart(text("location.address", "东大街 18 号门前"))
                .post("/m/report/road-damage");
    }

    private static String firstTask(String login) {
        return group(TASK, page(login, "/m/tasks").asString());
    }

    private static Response page(String login, String path) {
        return as(login).get(path);
    }

    private static String path(Response redirect) {
        return URI.create(redirect.header("Location")).getPath();
    }

    private static RequestSpecification as(String login) {
        return given().auth()
                .oauth2(Tokens.of(login))
                .accept("text/html")
                .redirects()
                .follow(false);
    }

    /** A field of a form with files, in the encoding of the page. */
    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
