package org.gridloom.change.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new version of a shipped pack to every unit of a city of 116 nodes: two are in conflict, nothing is lost silently. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CampaignTest {
    static final String CITY = "campaign-test";
    static final String LIMITS = "rule-packs/community-event/deadlines/community-event.yaml";
    static final String OWN = "/overlays/deadline/community-event.patch.yaml";
    static final String CHENGXI = CITY + "/hailing/chengxi";
    static final String CHENGDONG = CITY + "/hailing/chengdong";

    @Inject
    ImportConfig importConfig;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    TestCities cities;

    @BeforeEach
    void asItStood() {
        currentTenant.within(TenantPath.of(CITY), () -> importConfig.apply(files()));
        cities.person(CITY, "campaign-city", "测试管理员", "tenant-admin", CITY);
    }

    /** The shipped city under another name, with two townships that have limits of their own of one step. */
    static List<SourceFile> files() {
        var files = new ArrayList<SourceFile>();
        for (String folder : List.of("../rule-packs", "../process-library")) {
            files.addAll(SourceFolders.read(Path.of(folder)));
        }
        for (SourceFile file : SourceFolders.read(Path.of("../tenant-configs"))) {
            String path = file.path().replace("/taizhou/", "/" + CITY + "/");
            String text =
                    file.text().replace("path: taizhou", "path: " + CITY).replace("approver: true", "approver: false");
            if (!path.endsWith(OWN) || path.equals("tenant-configs/" + CITY + OWN)) {
                files.add(new SourceFile(path, renamed(path, text)));
            }
        }
        files.add(new SourceFile("tenant-configs/" + CHENGXI + OWN, limits("{id: verify, limit: 4wh}")));
        files.add(new SourceFile("tenant-configs/" + CHENGDONG + OWN, limits("{id: verify, limit: 6wh}")));
        return files;
    }

    /** Ids of villages and grids are unique over all cities of the test's database. */
    private static String renamed(String path, String text) {
        return path.endsWith("/tenant.yaml") ? text.replace(" id: ", " id: c-").replace("{id: ", "{id: c-") : text;
    }

    private static String limits(String entry) {
        return "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    # ours\n    - "
                + entry + "\n";
    }

    static String newVersion(String verify) {
        return SourceFolders.read(Path.of("../rule-packs")).stream()
                .filter(f -> f.path().equals(LIMITS))
                .findFirst()
                .orElseThrow()
                .text()
                .replace("{id: verify, limit: 1wd, warn: 80}", "{id: verify, limit: " + verify + ", warn: 70}");
    }

    @Test
    void twoOfAllUnitsAreInConflictAndEachChoiceIsKept() {
        String change = change(newVersion("2wd"));
        JsonPath begun = post("/api/campaigns", Map.of("change", change, "title", "新版社区事件", "reason", ""), 201);
        String id = begun.getString("id");
        assertThat(states(begun, "needs-hand")).containsExactlyInAnyOrder(CHENGXI, CHENGDONG);
        assertThat(begun.getList("units")).hasSizeGreaterThanOrEqualTo(115);
        assertThat(states(begun, "refused")).isEmpty();
        var conflict = unit(begun, CHENGXI).getMap("conflicts[0]");
        assertThat(conflict)
                .containsEntry("pointer", "/limits/verify/limit")
                .containsEntry("base", "1wd")
                .containsEntry("mine", "4wh")
                .containsEntry("theirs", "2wd");
        as().post("/api/campaigns/" + id + "/apply").then().statusCode(409);

        choose(id, CHENGXI, "theirs");
        choose(id, CHENGDONG, "mine");
        JsonPath decided = as().get("/api/campaigns/" + id).jsonPath();
        assertThat(states(decided, "needs-hand")).isEmpty();
        assertThat(unit(decided, CHENGXI).getString("conflicts[0].choice")).isEqualTo("theirs");
        JsonPath applied = post("/api/campaigns/" + id + "/apply", Map.of(), 200);
        assertThat(applied.getString("state")).isEqualTo("applied");

        JsonPath shown = as().get("/api/changes/" + change).jsonPath();
        assertThat(shown.getList("edits.path", String.class))
                .containsExactlyInAnyOrder(LIMITS, "tenant-configs/" + CHENGXI + OWN);
        assertThat(shown.getList("edits.what", String.class)).contains("removed");
        as().post("/api/campaigns/" + id + "/apply").then().statusCode(409);
    }

    @Test
    void aVersionThatMeetsNobodysEditIsMergedEverywhere() {
        String change = change(newVersion("1wd"));
        JsonPath begun = post("/api/campaigns", Map.of("change", change, "title", "", "reason", ""), 201);
        assertThat(states(begun, "needs-hand")).isEmpty();
        assertThat(states(begun, "merged")).contains(CHENGXI, CHENGDONG);
        post("/api/campaigns/" + begun.getString("id") + "/apply", Map.of(), 200);
        assertThat(as().get("/api/changes/" + change).jsonPath().getList("edits.path", String.class))
                .containsExactly(LIMITS);
    }

    private static List<String> states(JsonPath campaign, String state) {
        return campaign.getList("units.findAll { it.state == '" + state + "' }.node", String.class);
    }

    private static JsonPath unit(JsonPath campaign, String node) {
        return campaign.setRootPath("units.find { it.node == '" + node + "' }");
    }

    static void choose(String id, String node, String choice) {
        as().contentType(ContentType.JSON)
                .body(Map.of(
                        "choices",
                        List.of(Map.of(
                                "path",
                                "tenant-configs/" + node + OWN,
                                "pointer",
                                "/limits/verify/limit",
                                "choice",
                                choice))))
                .post("/api/campaigns/{id}/units/{node}/choices", id, node)
                .then()
                .statusCode(204);
    }

    static String change(String text) {
        String id = post("/api/changes", Map.of("node", CITY, "title", "新版社区事件", "reason", ""), 201)
                .getString("id");
        as().contentType(ContentType.JSON)
                .body(Map.of("path", LIMITS, "text", text, "version", 0))
                .put("/api/changes/" + id + "/file")
                .then()
                .statusCode(200);
        return id;
    }

    static JsonPath post(String path, Object body, int status) {
        return as().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    static RequestSpecification as() {
        return given().auth().oauth2(Tokens.of("campaign-city"));
    }
}
