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

/** The acts between people at one step in a real browser, on a phone and on a desk; pictures in {@code target/screens}. */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class SheetOfActsIT {
    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeAll
    static void browser() {
        assumeTrue(Browsers.present(), "no Chromium on this machine: the acts in the browser are skipped");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aStepIsLentKeptCopiedSignedBeforeAndCountersigned(int width) {
        try (var browsers = new Browsers()) {
            walk(browsers, width);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private void walk(Browsers browsers, int width) {
        var member = browsers.person(root, "member-1", width).page();
        member.navigate(root + "m/report/micro-works");
        member.selectOption("select[name=works]", "lamp");
        member.fill(
                "textarea[name=summary]",
                "楼道口增设路灯 " + UUID.randomUUID().toString().substring(0, 8));
        member.click("[data-locate]");
        member.waitForFunction("document.querySelector('[name=\"location.lon\"]').value !== ''");
        member.click(".bar .main");
        String number = member.textContent(".big").strip();

        var village = browsers.person(root, "village-1", width).page();
        open(village, number);
        shot(village, width, "20-countersign");
        village.click("details.more > summary");
        shot(village, width, "21-sheet");
        openAct(village, "add-before");
        shot(village, width, "22-add-before");
        village.fill("textarea[name=note]", "先记一笔");
        village.click("button[formaction$='/acts/save-draft']");
        assertThat(village.inputValue("textarea[name=note]")).isEqualTo("先记一笔");
        shot(village, width, "23-draft-kept");

        act(village, "copy", "钱城管");
        village.navigate(root + "m/copies");
        assertThat(village.locator("#sent").isVisible()).isTrue();
        shot(village, width, "30-copies-sent");
        open(village, number);
        act(village, "add-before", "赵格明");
        var leader = browsers.person(root, "leader-1", width).page();
        open(leader, number);
        shot(leader, width, "24-asked-before");
        leader.check("input[name=opinion][value=agree]");
        leader.click(".bar .main");

        open(village, number);
        openAct(village, "delegate");
        village.selectOption(
                "#act-delegate select",
                new com.microsoft.playwright.options.SelectOption()
                        .setLabel(label(village, "#act-delegate select", "张小网")));
        village.fill("#act-delegate textarea", "请现场看一下");
        village.click("#act-delegate button");
        shot(village, width, "25-lent-by-me");
        village.navigate(root + "m/tasks?tab=lent");
        assertThat(village.locator("main").textContent()).contains(number, "已委派");
        shot(village, width, "31-lent");
        open(member, number);
        shot(member, width, "26-lent-to-me");
        member.check("input[name=opinion][value=agree]");
        member.click(".bar .main");

        open(village, number);
        assertThat(village.isChecked("input[name=opinion][value=agree]")).isTrue();
        village.click(".bar .main");
        var department = browsers.person(root, "dept-1", width).page();
        department.navigate(root + "m/copies");
        shot(department, width, "27-copies");
        department
                .locator("article", new Page.LocatorOptions().setHasText(number))
                .locator("button")
                .click();
        assertThat(department
                        .locator("article", new Page.LocatorOptions().setHasText(number))
                        .textContent())
                .contains("已读");
        var police = browsers.person(root, "police-1", width).page();
        open(police, number);
        shot(police, width, "28-second-seat");
        police.check("input[name=opinion][value=agree]");
        police.click(".bar .main");
        open(leader, number);
        shot(leader, width, "29-carried-out");
    }

    /** Chooses a person in the sheet's form of an act and sends it with a reason. */
    private static void act(Page page, String word, String person) {
        openAct(page, word);
        page.locator("#act-" + word + " label.opt", new Page.LocatorOptions().setHasText(person))
                .locator("input")
                .check();
        page.fill("#act-" + word + " textarea", "请先看现场");
        page.click("#act-" + word + " button");
        assertThat(page.locator("main").textContent()).isNotEmpty();
    }

    private static void openAct(Page page, String word) {
        page.evaluate(
                "word => { let at = document.getElementById('act-' + word);"
                        + " for (; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }",
                word);
    }

    private static String label(Page page, String select, String part) {
        return page.locator(select + " option", new Page.LocatorOptions().setHasText(part))
                .first()
                .textContent()
                .strip();
    }

    private void open(Page page, String number) {
        page.navigate(root + "m/tasks?q=" + number);
        page.click("ul.rows a");
    }

    private static void shot(Page page, int width, String name) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as(name + " fits into its width").isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens", width + "-" + name + ".png")));
    }
}
