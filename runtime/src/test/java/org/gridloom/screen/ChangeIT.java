package org.gridloom.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.gridloom.testing.ShippedLibraries;
import org.gridloom.testing.Tokens;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * A township changes a limit and a form, proves them and hands them in; the city returns the one with a remark and approves the
 * other; it is published, an event is reported under it, and it is taken back. Pictures in {@code target/screens}.
 */
@QuarkusTest
@TestProfile(ShippedLibraries.class)
@QuarkusTestResource(DatabaseResource.class)
class ChangeIT {
    private static final String FOLDER = "tenant-configs/taizhou/hailing/chengdong/overlays/";
    private static final String LIMITS = FOLDER + "deadline/community-event.patch.yaml";
    private static final String FORM = FOLDER + "form/road-damage-report.patch.yaml";
    private static final Path STORIES = Path.of("../process-library/community-event/scenarios");

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @Inject
    RunScenario runScenario;

    @Inject
    SettableClock clock;

    @BeforeEach
    void aMonthHasPassed() throws IOException {
        Designer.present(root);
        for (String story : List.of("closed-late", "countersigned", "department-returns")) {
            Object document = new Yaml().load(Files.readString(STORIES.resolve(story + ".yaml")));
            runScenario.handle(Scenario.fromArtifact(story, new ObjectMapper().valueToTree(document)), clock::set);
        }
        clock.set("2026-04-07T09:00:00+08:00");
    }

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void aLimitAndAFormGoTheirWayAndBack() {
        try (var browsers = new Browsers()) {
            var admin = new Designer(browsers, root, "admin-1", 1440);
            String limit = limit(admin);
            String form = form(admin);
            admin.go("changes/" + limit);
            handIn(admin);
            admin.go("changes/" + form);
            handIn(admin);

            var city = new Designer(browsers, root, "approver-1", 1440);
            returned(city, form);
            approved(city, limit);
            heard(admin, form);
            published(city, limit);
            String due = due();
            takenBack(city);
            assertThat(due).as("due under the limit of two days").startsWith("2026-04-09");
            assertThat(due()).as("due under the limit of one day again").startsWith("2026-04-08");
            assertThat(browsers.complaints())
                    .as("console, refused resources, foreign hosts")
                    .isEmpty();
        }
    }

    private String limit(Designer admin) {
        String id = admin.begin("处置时限改为两天", "街道承诺两个工作日内处置");
        admin.shot("40-change-empty");
        admin.edit(id, LIMITS);
        assertThat(admin.page().textContent("h1")).contains("社区事件时限");
        admin.limit("handle", "9");
        admin.says("错误");
        admin.shot("41-limit-too-long");
        admin.limit("handle", "2");
        admin.page().locator(".severity-error, .badge.error").first().waitFor(hidden());
        admin.shot("42-limit");

        admin.go("changes/" + id);
        admin.press("撤销");
        admin.says("已撤销上一次保存。");
        admin.press("重做");
        admin.says("已恢复撤销的修改。");
        admin.shot("43-change");
        admin.go("changes/" + id + "?view=diff");
        admin.says("处置时限 1 → 2 个工作日");
        admin.shot("44-diff");

        admin.go("changes/" + id + "?view=proof");
        admin.page().locator("input[type=date]").nth(0).fill("2026-02-01");
        admin.page().locator("input[type=date]").nth(1).fill("2026-03-31");
        admin.press("开始");
        admin.says("件与记录完全一致");
        admin.page().locator("progress").first().waitFor(hidden(90_000));
        assertThat(admin.page().textContent("main")).contains("到期时间");
        admin.shot("45-proof");
        return id;
    }

    private String form(Designer admin) {
        String id = admin.begin("上报表单写明占用的车道", "便于派遣");
        admin.edit(id, FORM);
        admin.write(admin.source().replace("title: 影响的车道", "title: 占用了哪条车道"));
        admin.shot("46-form");
        admin.go("changes/" + id + "?view=diff");
        admin.says("占用了哪条车道");
        admin.shot("47-form-diff");
        return id;
    }

    private static void handIn(Designer admin) {
        admin.press("提交审批");
        admin.says("待审批");
    }

    private static void returned(Designer city, String form) {
        city.go("reviews");
        city.shot("48-reviews");
        city.follow("上报表单写明占用的车道");
        city.says("改了什么");
        city.press("提意见");
        city.page().getByLabel("意见").first().fill("请与区里的统一说法一致");
        city.press("发出");
        city.says("请与区里的统一说法一致");
        city.page().locator("label.return").click();
        city.page().locator(".decision textarea").last().fill("请按意见改后再交");
        city.shot("49-return");
        city.press("退回修改");
        city.says("已退回");
        assertThat(city.changeId()).isEqualTo(form);
    }

    private static void approved(Designer city, String limit) {
        city.go("reviews/" + limit);
        city.shot("50-review");
        city.page().locator("label.approve-with-conditions").click();
        city.page().locator(".decision textarea").first().fill("先试行两周，再看群众评价");
        city.press("有条件同意");
        city.says("已批准");
        city.shot("51-approved");
    }

    private static void heard(Designer admin, String form) {
        admin.go("changes?tab=open");
        admin.says("已退回");
        admin.go("reviews/" + form);
        admin.says("请与区里的统一说法一致");
        admin.press("标为已解决");
        admin.says("已解决");
        admin.shot("52-returned");
        assertThat(admin.button("同意").count()).as("nobody decides on their own").isZero();
    }

    private static void published(Designer city, String limit) {
        city.go("reviews/" + limit);
        city.press("发布");
        city.confirm("发布");
        city.says("已发布");
        city.go("publications?node=taizhou/hailing/chengdong");
        assertThat(city.page().textContent(".bar")).contains("城东街道").doesNotContain("taizhou/");
        city.says("处置时限改为两天");
        city.shot("53-publications");
    }

    private static void takenBack(Designer city) {
        city.press("退回上一步");
        city.dialog().locator("textarea").fill("群众反映太慢，先恢复");
        city.shot("54-take-back");
        city.confirm("退回上一步");
        city.says("已退回");
        city.go("history?node=taizhou/hailing/chengdong");
        city.shot("55-history");
        city.go("history/compare?node=taizhou/hailing/chengdong");
        city.says("处置时限");
        city.shot("56-compare");
    }

    /** Reports an event and brings it to the step the limit is of; when that is due. */
    private String due() {
        var answers =
                Map.of("damage", "pothole", "summary", "路面破损，影响通行", "location", Map.of("lon", 119.935, "lat", 32.495));
        String number = given().auth()
                .oauth2(Tokens.of("member-1"))
                .contentType(ContentType.JSON)
                .body(Map.of("caseType", "road-damage", "answers", answers))
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        JsonPath accept = inbox(number);
        given().auth()
                .oauth2(Tokens.of("leader-1"))
                .contentType(ContentType.JSON)
                .body(Map.of("version", accept.getInt("version"), "answers", Map.of("decision", "handle")))
                .post("/api/tasks/" + accept.getString("id") + "/complete")
                .then()
                .statusCode(Matchers.lessThan(300));
        return inbox(number).getString("dueAt");
    }

    private static JsonPath inbox(String number) {
        return given().auth()
                .oauth2(Tokens.of("leader-1"))
                .get("/api/tasks?tab=todo&q=" + number)
                .jsonPath()
                .setRootPath("rows[0]");
    }

    private static Locator.WaitForOptions hidden() {
        return hidden(20_000);
    }

    private static Locator.WaitForOptions hidden(int ms) {
        return new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                .setTimeout(ms);
    }
}
