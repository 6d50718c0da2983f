package org.gridloom.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acts that move in the process in a real browser, on a phone and on a desk; pictures in {@code target/screens}. */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class MovesIT {
    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeAll
    static void browser() {
        assumeTrue(Browsers.present(), "no Chromium on this machine: the acts in the browser are skipped");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aStepIsReturnedGoesStraightBackAndIsTakenBack(int width) {
        try (var browsers = new Browsers()) {
            var town = browsers.person(root, "town-1", width).page();
            String number = reported();
            walk(town, width, number);
            startFormAgain(town, browsers.person(root, "member-1", width).page(), width, number);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private static String reported() {
        var answers = Map.of(
                "damage",
                "manhole",
                "summary",
                "井盖缺失，夜间有人摔倒",
                "danger",
                true,
                "location",
                Map.of("lon", 119.935, "lat", 32.495));
        return given().auth()
                .oauth2(Tokens.of("member-1"))
                .contentType(ContentType.JSON)
                .body(Map.of("caseType", "road-damage", "answers", answers))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private void walk(Page town, int width, String number) {
        open(town, number, "");
        town.check("input[name=decision][value=handle]");
        town.click(".bar .main");

        open(town, number, "");
        openAct(town, "return-to");
        shot(town, width, "30-return-to");
        town.fill("#act-return-to textarea", "请补充现场照片");
        town.click("#act-return-to button");

        open(town, number, "");
        shot(town, width, "31-straight-back");
        town.check("input[name=decision][value=handle]");
        town.click(".bar button[name=straight]");

        open(town, number, "");
        assertThat(town.textContent("h1")).contains("处置");
        openAct(town, "jump");
        shot(town, width, "32-jump");

        open(town, number, "&tab=done");
        openAct(town, "withdraw");
        shot(town, width, "33-take-back");
        town.click("#act-withdraw button");
        open(town, number, "");
        assertThat(town.textContent("h1")).contains("受理");
    }

    private void startFormAgain(Page town, Page member, int width, String number) {
        town.check("input[name=decision][value=handle]");
        town.click(".bar .main");
        open(town, number, "");
        openAct(town, "reject");
        town.fill("#act-reject textarea", "请补充照片");
        town.click("#act-reject button");
        open(member, number, "");
        assertThat(member.inputValue("textarea[name=summary]")).isEqualTo("井盖缺失，夜间有人摔倒");
        assertThat(member.inputValue("[name='location.lon']")).isEqualTo("119.935");
        shot(member, width, "34-start-form-again");
        member.fill("textarea[name=summary]", "井盖缺失，夜间有人摔倒，已围挡");
        member.click(".bar .main");
        open(town, number, "");
        assertThat(town.textContent("main")).contains("已围挡");
    }

    private void open(Page page, String number, String more) {
        page.navigate(root + "m/tasks?q=" + number + more);
        page.locator("ul.rows a").first().click();
    }

    private static void openAct(Page page, String word) {
        page.evaluate(
                "word => { let at = document.getElementById('act-' + word);"
                        + " for (; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }",
                word);
    }

    private static void shot(Page page, int width, String name) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as(name + " fits into its width").isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens", width + "-" + name + ".png")));
    }
}
