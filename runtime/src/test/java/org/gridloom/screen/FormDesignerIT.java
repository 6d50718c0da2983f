package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk makes a form in the browser, tries it, changes her mind, and hands it in; pictures in {@code target/screens}. */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class FormDesignerIT {
    private static final Path BUILT = Path.of("../designer-ui/target/classes/META-INF/resources/designer/assets");
    private static final String BEGIN = """
            async () => (await (await fetch('/api/changes', {method: 'POST',
              headers: {'Content-Type': 'application/json', 'X-Requested-With': 'JavaScript'},
              body: JSON.stringify({node: 'taizhou/hailing/chengdong', title: '养犬登记', reason: '改为网上办理'})})).json()).id
            """;

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeAll
    static void browser() {
        assumeTrue(Browsers.present(), "no Chromium on this machine: the journey in the browser is skipped");
        assumeTrue(Files.isDirectory(BUILT), "the designer is not built (-DskipUi): its journey is skipped");
    }

    @Test
    void aClerkAddsAFieldWithAConditionTriesItUndoesSavesAndSubmits() {
        try (var browsers = new Browsers()) {
            var page = browsers.person(root, "admin-1", 1366).page();
            page.setViewportSize(1366, 768);
            String change = String.valueOf(page.evaluate(BEGIN));
            page.navigate(root + "designer/changes/" + change);
            begin(page);
            field(page, "choice", "犬种");
            field(page, "text", "其他犬种");
            condition(page);
            shot(page, "11-form-designed");
            tryIt(page);
            undoAndRedo(page);
            save(page);
            submit(page, change);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private static void begin(Page page) {
        page.getByRole(AriaRole.BUTTON, named("新建表单")).first().click();
        page.fill("[data-box=title]", "养犬登记");
        page.fill("[data-box=title-en]", "Dog registration");
        page.fill("[data-box=name]", "dog-registration");
        page.getByRole(AriaRole.BUTTON, named("开始设计")).click();
        page.waitForSelector("[data-add=choice]");
        shot(page, "10-form-empty");
    }

    private static void field(Page page, String word, String label) {
        page.focus("[data-add=" + word + "]");
        page.keyboard().press("Enter");
        page.fill("[data-box=label]", label);
    }

    /** The second field is there only when the first option is chosen. */
    private static void condition(Page page) {
        var condition = page.locator(".condition");
        condition.getByText("+ 添加条件").click();
        condition.locator(".el-select").first().click();
        option(page, "犬种");
        condition.locator(".el-select").nth(2).click();
        option(page, "选项一");
        assertThat(page.locator("[data-item=text1]").textContent()).contains("有条件显示");
    }

    private static void tryIt(Page page) {
        page.click("[data-tab=preview]");
        var frame = page.frameLocator(".preview iframe");
        frame.locator("[name=choice1]").first().waitFor();
        assertThat(frame.locator("[name=text1]").count()).isZero();
        frame.locator("[name=choice1][value=option1]").check();
        frame.locator("[name=text1]").waitFor();
        shot(page, "12-form-preview");
        page.getByRole(AriaRole.BUTTON, named("检查填写")).click();
        page.getByText("这样填写可以提交").waitFor();
        page.click("[data-tab=design]");
    }

    private static void undoAndRedo(Page page) {
        var label = page.locator("[data-item=text1]");
        label.focus();
        page.keyboard().press("Control+z");
        page.waitForFunction("!document.querySelector('[data-item=text1]')?.textContent.includes('有条件显示')");
        page.keyboard().press("Control+y");
        page.waitForFunction("document.querySelector('[data-item=text1]').textContent.includes('有条件显示')");
    }

    private static void save(Page page) {
        page.keyboard().press("Control+s");
        page.waitForFunction("document.querySelector('.save').textContent.includes('已保存')");
        page.reload();
        page.waitForSelector("[data-item=text1]");
        assertThat(page.locator("[data-item=text1]").textContent()).contains("其他犬种", "有条件显示");
    }

    private void submit(Page page, String change) {
        page.navigate(root + "designer/changes/" + change);
        page.getByRole(AriaRole.BUTTON, named("提交审批")).click();
        page.getByText("待审批").first().waitFor();
        shot(page, "13-form-submitted");
    }

    private static void option(Page page, String text) {
        page.locator(".el-select-dropdown__item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")));
    }
}
