package org.gridloom.change.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.change.upgrade.CampaignTest.CHENGDONG;
import static org.gridloom.change.upgrade.CampaignTest.CHENGXI;
import static org.gridloom.change.upgrade.CampaignTest.CITY;
import static org.gridloom.change.upgrade.CampaignTest.LIMITS;
import static org.gridloom.change.upgrade.CampaignTest.as;
import static org.gridloom.change.upgrade.CampaignTest.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a campaign hands on in a city where a county approves for itself, and that the tests run again on the result. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AppliedCampaignTest {
    private static final String CITY_FILE = "tenant-configs/" + CITY + "/tenant.yaml";
    private static final String COUNTY_FILE = "tenant-configs/" + CITY + "/hailing/tenant.yaml";

    @Inject
    ImportConfig importConfig;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    TestCities cities;

    @BeforeEach
    void theCityAndOneCountyApprove() {
        var files = new ArrayList<SourceFile>();
        for (SourceFile file : CampaignTest.files()) {
            String text = file.path().equals(CITY_FILE)
                    ? file.text().replace("approver: false", "approver: true")
                    : file.path().equals(COUNTY_FILE) ? file.text() + "\napprover: true\n" : file.text();
            files.add(new SourceFile(file.path(), text));
        }
        currentTenant.within(TenantPath.of(CITY), () -> importConfig.apply(files));
        cities.person(CITY, "campaign-city", "测试管理员", "tenant-admin", CITY);
    }

    @Test
    void theCountysUnitsGetSubmittedChangeSetsAndTheTestsRunAgain() throws InterruptedException {
        String change = CampaignTest.change(CampaignTest.newVersion("2wd"));
        var times = new ArrayList<String>();
        var wanted = Map.of("change", change, "title", "新版社区事件", "reason", "");
        JsonPath begun = timed("begin", times, () -> post("/api/campaigns", wanted, 201));
        String id = begun.getString("id");
        assertThat(begun.getString("units.find { it.node == '" + CHENGXI + "' }.conflicts[0].label"))
                .isEqualTo("『核实』的时限");
        assertThat(begun.getString("units.find { it.node == '" + CHENGXI + "' }.conflicts[0].mineText"))
                .isEqualTo("4 个工作小时");
        timed("show", times, () -> as().get("/api/campaigns/" + id).jsonPath());
        CampaignTest.choose(id, CHENGXI, "theirs");
        CampaignTest.choose(id, CHENGDONG, "mine");
        JsonPath applied = timed("apply", times, () -> post("/api/campaigns/" + id + "/apply", Map.of(), 200));
        System.out.println("campaign of " + begun.getList("units").size() + " units: " + times);

        String own = applied.getString("units.find { it.node == '" + CHENGXI + "' }.change");
        assertThat(as().get("/api/changes/" + own).jsonPath().getString("state"))
                .isEqualTo("submitted");
        assertThat(as().get("/api/changes/" + change).jsonPath().getList("edits.path", String.class))
                .containsExactly(LIMITS);

        JsonPath proved = applied;
        for (int i = 0; i < 600 && !over(proved); i++) {
            Thread.sleep(200);
            proved = as().get("/api/campaigns/" + id).jsonPath();
        }
        assertThat(proved.getList("proofs.kind", String.class)).containsExactlyInAnyOrder("scenarios", "cases");
        assertThat(proved.getList("proofs.state", String.class)).containsOnly("done");
        assertThat(proved.getInt("proofs.find { it.kind == 'cases' }.result.passed"))
                .isPositive();
        assertThat(proved.getInt("proofs.find { it.kind == 'cases' }.result.failed"))
                .isZero();
        assertThat(proved.getList("proofs.find { it.kind == 'cases' }.result.rows.node", String.class))
                .contains(CITY);
    }

    private static boolean over(JsonPath campaign) {
        List<String> states = campaign.getList("proofs.state", String.class);
        return !states.isEmpty() && states.stream().noneMatch(s -> s.equals("waiting") || s.equals("running"));
    }

    private static <T> T timed(String what, List<String> times, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        times.add(what + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return result;
    }
}
