package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What does not go the usual way: two authors at once, an import, a trial in one village and a set time, an emergency that is
 * loud on every page; on the phone, in the dark and in English. Pictures in {@code target/screens}.
 */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class UrgentChangeIT {
    private static final String EAST =
            "tenant-configs/taizhou/hailing/chengdong/overlays/case-type/illegal-dumping.patch.yaml";
    private static final String CITIZENS =
            "kind: overlay/v1\ntarget: {kind: case-type, name: illegal-dumping}\npatch: {public: false}\n";

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeEach
    void built() {
        Designer.present(root);
    }

    @Test
    void twoAuthorsWarnEachOtherAndATrialPrecedesAll() throws IOException {
        try (var browsers = new Browsers()) {
            var admin = new Designer(browsers, root, "admin-1", 1440);
            String first = admin.begin("乱倒垃圾只由网格员上报", "核实更快");
            admin.page()
                    .locator("input[accept*=zip]")
                    .setInputFiles(new FilePayload("change.zip", "application/zip", zip()));
            admin.says("已导入，请核对修改内容。");
            admin.shot("70-imported");

            var author = new Designer(browsers, root, "author-1", 1440);
            String second = author.begin("乱倒垃圾停止公开上报", "重复上报太多");
            author.edit(second, EAST);
            author.write(CITIZENS.replace("false", "true"));
            author.write(CITIZENS);
            author.says("也在修改这个文件");
            author.shot("71-two-authors");
            author.go("changes/" + second);
            author.says("个变更也在改同样的文件");

            admin.go("changes/" + first);
            admin.press("提交审批");
            admin.says("待审批");
            trial(new Designer(browsers, root, "approver-1", 390), first);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private static void trial(Designer phone, String id) {
        phone.go("reviews/" + id);
        phone.page().locator("label.approve").first().click();
        phone.shot("72-decide");
        phone.press("同意");
        phone.says("已批准");
        phone.page().getByText("先在部分村").click();
        phone.page().locator(".places").click();
        phone.page().locator(".el-select-dropdown__item:visible").first().click();
        phone.page().keyboard().press("Escape");
        phone.page()
                .locator(".el-select-dropdown:visible")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        phone.shot("73-trial");
        phone.press("发布");
        phone.confirm("发布");
        phone.go("publications?node=taizhou/hailing/chengdong");
        phone.says("试行中");
        phone.shot("74-on-trial");
    }

    @Test
    void anEmergencyIsLoudOnEveryPageUntilSomebodyHasLookedAtIt() {
        try (var browsers = new Browsers()) {
            var urgent = new Designer(browsers, root, "urgent-1", 1440);
            String id = urgent.begin("紧急停止公开上报", "系统被刷单");
            urgent.edit(id, "tenant-configs/taizhou/overlays/case-type/neighbour-dispute.patch.yaml");
            urgent.write(
                    "kind: overlay/v1\ntarget: {kind: case-type, name: neighbour-dispute}\npatch: {public: false}\n");
            urgent.go("changes/" + id);
            urgent.press("紧急发布");
            urgent.dialog().locator("textarea").fill("每分钟数百条虚假上报");
            urgent.dialog().locator("input").last().fill("紧急发布");
            urgent.shot("76-emergency");
            urgent.confirm("立即发布");
            urgent.says("有未经审批的内容正在使用。");

            var city = new Designer(browsers, root, "approver-1", 1440);
            for (String page : new String[] {"artifacts", "findings", "history", "publications", "packages"}) {
                city.go(page);
                city.says("有未经审批的内容正在使用。");
            }
            city.shot("77-loud");
            city.follow("看改了什么");
            city.says("改了什么");
            city.shot("78-what-was-done");
            inTheDarkAndInEnglish(city, id);
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private static void inTheDarkAndInEnglish(Designer city, String id) {
        city.press("English");
        city.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                .click();
        city.go("reviews/" + id);
        city.shot("79-dark-english-review");
        for (String page :
                new String[] {"changes?tab=all", "campaigns", "publications", "packages?view=out", "packages?view=keys"
                }) {
            city.go(page);
            city.shot("79-dark-english-" + page.replaceAll("[^a-z]+", "-"));
        }
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(EAST));
            zip.write(CITIZENS.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
