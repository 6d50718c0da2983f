package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The designer in one person's window: goes to its pages, reads what stands there, and holds every picture against axe. */
final class Designer {
    private static final Path AXE = Path.of("../designer-ui/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS =
            "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                    + " 'wcag21aa']})).violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ' ' + v.nodes[0].target.join(' ') + ' ' + v.nodes[0].failureSummary)";

    private final URI root;
    private final Page page;
    private final int width;

    Designer(Browsers browsers, URI root, String login, int width) {
        this.root = root;
        this.page = browsers.person(root, login, width).page();
        this.width = width;
    }

    /** Skips where the designer was packed as a placeholder, or nobody installed a browser. */
    static void present(URI root) {
        assumeTrue(Browsers.present(), "no Chromium on this machine: the walk is skipped");
        assumeTrue(
                io.restassured.RestAssured.get(root + "designer/").asString().contains("assets/"),
                "the designer was not built: the walk is skipped");
    }

    Page page() {
        return page;
    }

    void go(String address) {
        page.navigate(root + "designer/" + address);
        settle();
    }

    /** Until nothing is being read any more. */
    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    void press(String button) {
        button(button).first().click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        settle();
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.locator("dialog[open]");
    }

    void confirm(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        settle();
    }

    void says(String words) {
        page.locator("main").getByText(words).first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    /** Id of the change that is open. */
    String changeId() {
        var found = Pattern.compile("/(?:changes|reviews)/([^/?]+)").matcher(page.url());
        assertThat(found.find()).as(page.url()).isTrue();
        return found.group(1);
    }

    /** Begins a change and answers its id. */
    String begin(String title, String reason) {
        go("changes");
        press("新建变更");
        dialog().locator("input").first().fill(title);
        dialog().locator("textarea").fill(reason);
        confirm("开始修改");
        page.waitForURL(Pattern.compile("changes/[^/?]+").asPredicate());
        says(title);
        return changeId();
    }

    void edit(String change, String path) {
        go("changes/" + change + "/draft?path=" + path);
        page.waitForSelector(".cm-content");
    }

    /** Types a limit into the row of the panel and waits until it is saved. */
    void limit(String entry, String count) {
        var box = page.locator("[id='f/limits/" + entry + "/limit']");
        box.fill(count);
        box.press("Enter");
        saved();
    }

    /** Replaces the whole source. */
    void write(String text) {
        page.locator(".cm-content").first().click();
        page.keyboard().press("Control+a");
        // Typed over a selection, Chromium keeps its look by a style of its own, which the page's policy refuses.
        page.keyboard().press("Delete");
        page.keyboard().insertText(text);
        saved();
    }

    String source() {
        return String.join("\n", page.locator(".cm-line").allTextContents());
    }

    private void saved() {
        page.waitForTimeout(900);
        page.locator(".save.saved").waitFor();
        settle();
    }

    void shot(String name) {
        settle();
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as(name + " fits into its width").isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens", width + "-" + name + ".png")));
        if (Files.exists(AXE)) {
            page.evaluate(read(AXE));
            Object found = page.evaluate(SERIOUS);
            assertThat((List<?>) found).as(name + ": what axe finds serious").isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
