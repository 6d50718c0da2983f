package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One matter from report to rating in a real browser, on a phone and on a desk; pictures in {@code target/screens}. */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class ReportToRatingIT {
    private static final String SKIPPED = "no Chromium on this machine: the journey in the browser is skipped";

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeAll
    static void browser() {
        assumeTrue(Browsers.present(), SKIPPED);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aMatterIsReportedHandledVerifiedClosedAndRated(int width) {
        try (var browsers = new Browsers()) {
            walk(browsers, width);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private void walk(Browsers browsers, int width) {
        String words = "路面破了一个大坑，约四十厘米深 " + UUID.randomUUID().toString().substring(0, 8);

        var member = browsers.person(root, "member-1", width);
        var page = member.page();
        shot(page, width, "01-inbox-empty");
        page.click("nav a[href='/m/report']");
        shot(page, width, "02-categories");
        page.click("a[href='/m/report/road-damage']");
        page.click(".bar .main");
        assertThat(page.locator("#faults").isVisible()).isTrue();
        shot(page, width, "03-refused");
        page.check("input[name=damage][value=pothole]");
        page.fill("textarea[name=summary]", words);
        page.setInputFiles("input[type=file]", Path.of("src/test/resources/screens/road.png"));
        page.click("[data-locate]");
        page.waitForFunction("document.querySelector('[name=\"location.lon\"]').value !== ''");
        page.fill("input[name='location.address']", "东大街 18 号门前");
        shot(page, width, "04-report");
        page.click(".bar .main");
        String number = page.textContent(".big").strip();
        assertThat(number).startsWith("WG");
        String follow = page.getAttribute("a[href*='/f/']", "href");
        shot(page, width, "05-sent");

        var leader = browsers.person(root, "leader-1", width).page();
        open(leader, number);
        assertThat(leader.textContent("main")).contains(words);
        shot(leader, width, "06-accept");
        leader.click("details.why summary");
        shot(leader, width, "07-due-explained");
        leader.check("input[name=decision][value=handle]");
        leader.click(".bar .main");
        open(leader, number);
        leader.check("input[name=result][value=done]");
        leader.fill("textarea[name=note]", "已填平并压实，现场已恢复通行");
        shot(leader, width, "08-handle");
        leader.click(".bar .main");
        shot(leader, width, "09-inbox-after");

        var town = browsers.person(root, "town-1", width).page();
        open(town, number);
        town.check("input[name=verified][value=ok]");
        shot(town, width, "10-verify");
        town.click(".bar .main");
        assertThat(town.textContent("main")).contains("已提交");
        town.navigate(root.resolve("/m/cases").toString());
        shot(town, width, "11-cases");

        page.navigate(follow);
        assertThat(page.textContent("h1")).contains("已经办结");
        shot(page, width, "12-public");
        page.navigate(root.resolve("/m/cases?mine=true&q=" + number).toString());
        page.click(".rows a");
        page.check("input[name=stars][value='5']");
        shot(page, width, "13-rate");
        page.click("section[aria-labelledby=rate] button");
        assertThat(page.textContent("main")).contains("谢谢您的评价").contains("5 星");
        shot(page, width, "14-rated");
    }

    private void open(Page page, String number) {
        page.navigate(root.resolve("/m/tasks?q=" + number).toString());
        assertThat(page.locator(".rows a").count())
                .as("the inbox finds " + number + ": " + page.textContent("body"))
                .isEqualTo(1);
        page.click(".rows a");
    }

    private static void shot(Page page, int width, String name) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as(name + " fits into its width").isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", width + "-" + name + ".png")));
    }
}
