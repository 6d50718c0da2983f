package org.gridloom.change.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.ApprovedCity.approved;
import static org.gridloom.testing.ApprovedCity.as;
import static org.gridloom.testing.ApprovedCity.post;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.change.migration.RunMigrations;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the cases begun under a publication that is taken back, and what the publication keeps on record. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RollBackTest {
    private static final Map<String, String> ONE_DAY =
            Map.of(EAST_LIMITS, limits("{id: handle, decision: null, limit: 1wd}"));

    @Inject
    ApprovedCity approvedCity;

    @Inject
    SecondCity city;

    @Inject
    EffectiveConfigs configs;

    @Inject
    RunMigrations runMigrations;

    @Inject
    SettableClock clock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void asItStood() throws SQLException {
        clock.reset();
        approvedCity.build();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("process_instance", "migration", "migration_item")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE city = '" + SecondCity.CITY + "'");
            }
        }
    }

    @AfterEach
    void withoutApproval() {
        clock.reset();
        city.build();
    }

    @Test
    void theCasesBegunSinceAreMovedToWhatIsInForceAgain() throws SQLException {
        String old = bundleOfEast();
        String publication = published();
        String taken = bundleOfEast();
        var cases = reported(3);
        assertThat(bundles(cases)).containsOnly(taken);

        var orders = back(publication, "move").getList("migrations", String.class);
        assertThat(orders).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            runMigrations.tick(50);
        }
        assertThat(bundleOfEast()).isEqualTo(old);
        assertThat(bundles(cases)).containsOnly(old);
        for (String order : orders) {
            assertThat(as("yz-city").get("/api/migrations/" + order).jsonPath().getString("state"))
                    .isEqualTo("DONE");
        }
    }

    @Test
    void theCasesBegunSinceKeepWhatTheyBeganWithWhereThatIsWanted() throws SQLException {
        String publication = published();
        String taken = bundleOfEast();
        var cases = reported(2);
        assertThat(back(publication, "keep").getList("migrations")).isEmpty();
        runMigrations.tick(50);
        assertThat(bundleOfEast()).isNotEqualTo(taken);
        assertThat(bundles(cases)).containsOnly(taken);
    }

    @Test
    void aPublicationKeepsWhatWasTriedAndTwoBundlesAreCompared() throws InterruptedException {
        String before = bundleOfEast();
        String id = approved("yz-east", EAST, ONE_DAY);
        post("yz-east", "/api/changes/" + id + "/proofs", Map.of("cases", true))
                .then()
                .statusCode(202);
        for (int i = 0; i < 600 && !proved(id); i++) {
            Thread.sleep(100);
        }
        post("yz-east", "/api/changes/" + id + "/publish", Map.of()).then().statusCode(200);
        var proof = as("yz-city").get("/api/publications").jsonPath().getMap("publications[0].evidence.proofs[0]");
        assertThat(proof)
                .containsEntry("kind", "cases")
                .containsEntry("state", "done")
                .containsEntry("failed", 0);

        String between = "/api/config/bundles/compare?node=" + EAST + "&from=" + before + "&to=";
        var compared = as("yz-east").get(between + bundleOfEast()).jsonPath();
        assertThat(compared.getBoolean("empty")).isFalse();
        assertThat(compared.getList("groups.lines.flatten().sentence", String.class))
                .anyMatch(sentence -> sentence.contains("处置") && sentence.contains("1 个工作日"));
        assertThat(as("yz-east").get(between + before).jsonPath().getBoolean("empty"))
                .isTrue();
        assertThat(as("yz-east").get(between + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(as("member-1").get(between + bundleOfEast()).statusCode()).isIn(403, 404);
    }

    private static boolean proved(String id) {
        return as("yz-east")
                .get("/api/changes/" + id + "/proofs")
                .jsonPath()
                .getString("proofs[0].state")
                .equals("done");
    }

    private static String published() {
        String id = approved("yz-east", EAST, ONE_DAY);
        return post("yz-east", "/api/changes/" + id + "/publish", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static io.restassured.path.json.JsonPath back(String publication, String since) {
        var answer = post(
                "yz-east",
                "/api/publications/" + publication + "/roll-back",
                Map.of("reason", "有误", "casesSince", since));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<String> reported(int many) {
        var cases = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            var answers = Map.of(
                    "damage",
                    "manhole",
                    "summary",
                    "第" + i + "处井盖松动",
                    "location",
                    Map.of("lon", 119.935, "lat", 32.495));
            var report = Map.of("caseType", "road-damage", "placeId", "yz-east-v1-g1", "answers", answers);
            cases.add(post("yz-member", "/api/cases", report)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("caseId"));
        }
        return cases;
    }

    /** The bundles of the running instances of these cases. */
    private List<String> bundles(List<String> cases) throws SQLException {
        var bundles = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT bundle FROM process_instance WHERE case_id = ?")) {
            for (String id : cases) {
                query.setString(1, id);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        bundles.add(rows.getString(1));
                    }
                }
            }
        }
        assertThat(bundles).hasSizeGreaterThanOrEqualTo(cases.size());
        return bundles;
    }

    private String bundleOfEast() {
        return city.within(() -> configs.at(TenantPath.of(EAST)).bundle());
    }
}
