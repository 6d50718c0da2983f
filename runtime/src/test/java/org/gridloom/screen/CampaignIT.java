package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.ShippedLibraries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The city sends a new version of a shipped pack to every unit; the two that have limits of their own for that step decide on
 * theirs. Pictures in {@code target/screens}.
 */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class CampaignIT {
    private static final String LIMITS = "rule-packs/community-event/deadlines/community-event.yaml";
    private static final String TITLE = "社区事件：处置五天改为四天";

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @BeforeEach
    void built() {
        Designer.present(root);
    }

    @Test
    void twoOfAllUnitsDecideOnTheirOwnLimits() {
        try (var browsers = new Browsers()) {
            var city = new Designer(browsers, root, "city-admin-1", 1440);
            String id = city.begin(TITLE, "省里统一时限");
            city.edit(id, LIMITS);
            city.write(city.source()
                    .replace("limit: 5wd", "limit: 4wd")
                    .replace("{id: verify, limit: 1wd", "{id: verify, limit: 2wd"));
            city.shot("60-new-version");

            city.go("campaigns");
            city.shot("61-campaigns");
            city.press("发起升级");
            var dialog = city.dialog();
            dialog.locator(".el-select").click();
            city.page()
                    .locator(".el-select-dropdown__item", new Page.LocatorOptions().setHasText(TITLE))
                    .first()
                    .click();
            city.confirm("开始合并");
            city.page().waitForURL("**/campaigns/*");
            city.says("个单位中");
            city.shot("62-campaign");
            var waiting = city.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("处理 1 处冲突"));
            assertThat(waiting.count()).as("units in conflict").isEqualTo(2);

            choose(city, "mine");
            city.shot("63-one-chosen");
            choose(city, "theirs");
            assertThat(waiting.count()).isZero();
            city.press("交给各单位");
            city.shot("64-hand-over");
            city.confirm("交给各单位");
            city.says("已交给各单位");
            city.shot("65-handed-over");
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    /** Opens the first unit that still waits, picks a side and sends it. */
    private static void choose(Designer city, String side) {
        city.press("处理 1 处冲突");
        var form = city.page().locator("li form").first();
        form.locator("input[value=" + side + "]").check();
        city.shot("62-choice-" + side);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确定选择"))
                .click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        city.settle();
    }
}
