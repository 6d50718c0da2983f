package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.WEST;
import static org.gridloom.testing.SecondCity.files;
import static org.gridloom.testing.SecondCity.limits;
import static org.gridloom.testing.SecondCity.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plan, apply, swap over HTTP: all or nothing, only where the sender may, and nothing moves that did not change. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ApplyConfigTest {
    private static final String SHORTER = limits("{id: handle, decision: null, limit: 1wd}");

    @Inject
    SecondCity city;

    @Inject
    EffectiveConfigs configs;

    @Inject
    CurrentTenant currentTenant;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void anOverlayOfOneTownshipMovesOnlyItsOwnBundle() {
        var before = bundles();
        send("yz-city", "apply", with(EAST_LIMITS, SHORTER))
                .statusCode(200)
                .body("added", contains(EAST_LIMITS))
                .body("changed", empty())
                .body("removed", empty())
                .body("nodes", contains(EAST));
        var after = bundles();
        assertThat(after.get(EAST)).isNotEqualTo(before.get(EAST));
        before.remove(EAST);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(handleLimit(bundle(EAST))).isEqualTo("1wd");
        assertThat(handleLimit(bundle(WEST))).isEqualTo("5wd");
    }

    @Test
    void whatACaseBeganWithStaysAsItWas() {
        String began = bundle(EAST);
        send("yz-city", "apply", with(EAST_LIMITS, SHORTER)).statusCode(200);
        assertThat(handleLimit(began)).isEqualTo("5wd");
    }

    @Test
    void everyValueSaysWhichFileSetIt() {
        send("yz-city", "apply", with(EAST_LIMITS, SHORTER)).statusCode(200);
        var config = city.within(() -> configs.at(TenantPath.of(EAST)));
        assertThat(config.origin("deadline", "community-event", "/limits/handle/limit"))
                .get()
                .extracting(Provenance::layer, Provenance::file)
                .containsExactly(EAST, EAST_LIMITS);
        assertThat(config.origin("deadline", "community-event", "/limits/accept/limit"))
                .get()
                .extracting(Provenance::layer)
                .isEqualTo("library/community-event");
    }

    @Test
    void aPlanChangesNothing() {
        var before = bundles();
        send("yz-city", "plan", with(EAST_LIMITS, SHORTER)).statusCode(200).body("nodes", contains(EAST));
        assertThat(bundles()).isEqualTo(before);
    }

    @Test
    void aBadFolderChangesNothingAndSaysEverythingAtOnce() {
        var before = bundles();
        var bad = with(EAST_LIMITS, SHORTER);
        bad.put("tenant-configs/" + WEST + "/tenant.yaml", "kind: tenant/v1\npath: " + WEST + "\nname: 西\nnmae: 西\n");
        bad.put("tenant-configs/" + WEST + "/case-types/stray-dogs.yaml", """
                kind: case-type/v1
                name: stray-dogs
                title: {zh: 流浪犬}
                title: {zh: 流浪犬}
                """);
        bad.put("tenant-configs/" + WEST + "/overlays/deadline/nothing.patch.yaml", """
                kind: overlay/v1
                target: {kind: deadline, name: nothing}
                patch: {}
                """);
        send("yz-city", "apply", bad)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("CONFIGURATION_REJECTED"))
                .body("findings.code", hasItems("UNKNOWN_KEY", "DUPLICATE_KEY", "REFERENCE_NOT_FOUND"))
                .body("findings.find { it.code == 'UNKNOWN_KEY' }.pointer", is("/nmae"))
                .body("findings.find { it.code == 'UNKNOWN_KEY' }.line", is(4))
                .body("findings.find { it.code == 'UNKNOWN_KEY' }.message", containsString("不认识的键“nmae”"));
        assertThat(bundles()).isEqualTo(before);
        send("yz-city", "plan", files())
                .statusCode(200)
                .body("added", empty())
                .body("changed", empty())
                .body("removed", empty());
    }

    @Test
    void aLockedValueIsRefusedWithItsPointer() {
        var sent = with("tenant-configs/" + CITY + "/overlays/deadline/community-event.patch.yaml", """
                kind: overlay/v1
                target: {kind: deadline, name: community-event}
                locks: [/limits/accept]
                patch: {}
                """);
        sent.put(EAST_LIMITS, limits("{id: accept, limit: 1wh}"));
        send("yz-city", "apply", sent)
                .statusCode(422)
                .body("findings.find { it.code == 'OVERLAY_LOCKED' }.file", is(EAST_LIMITS))
                .body("findings.find { it.code == 'OVERLAY_LOCKED' }.pointer", is("/patch/limits/accept"));
    }

    @Test
    void aSecondCityDoesNotSeeIt() {
        send("yz-city", "apply", with(EAST_LIMITS, SHORTER)).statusCode(200);
        String bundle = bundle(EAST);
        var elsewhere = TenantPath.of("taizhou");
        assertThatThrownBy(() -> inOwnTransaction(elsewhere, () -> configs.pinned(bundle)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("BUNDLE_NOT_FOUND");
        assertThatThrownBy(() -> inOwnTransaction(elsewhere, () -> configs.at(TenantPath.of(EAST))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("NO_CONFIGURATION");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("admin-1"))
                .get("/api/config/artifacts?node=" + EAST)
                .then()
                .statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("yz-east"))
                .get("/api/config/artifacts?node=" + EAST)
                .then()
                .statusCode(200);
    }

    @Test
    void aTownshipAppliesItsOwnFilesOnly() {
        var before = bundles();
        send("yz-east", "apply", with(EAST_LIMITS, SHORTER)).statusCode(200).body("nodes", contains(EAST));
        var neighbour = with(EAST_LIMITS, SHORTER);
        String west = "tenant-configs/" + WEST + "/overlays/deadline/community-event.patch.yaml";
        neighbour.put(west, SHORTER);
        send("yz-east", "apply", neighbour)
                .statusCode(403)
                .body("code", is("FILES_NOT_YOURS"))
                .body("findings.findAll { it.code == 'FILE_NOT_YOURS' }.file", contains(west));
        var library = with(EAST_LIMITS, SHORTER);
        library.computeIfPresent("rule-packs/core/pack.yaml", (path, text) -> text + "# mine\n");
        send("yz-east", "apply", library).statusCode(403);
        send(
                        "yz-east",
                        "apply",
                        Map.of(
                                "tenant-configs/" + EAST + "/tenant.yaml",
                                "kind: tenant/v1\npath: " + EAST + "\nname: 东\n"))
                .statusCode(403);
        before.remove(EAST);
        assertThat(bundles()).containsAllEntriesOf(before);
    }

    @Test
    void rulesComeWithThePlatformAndNotOverTheNetwork() {
        var sent = files();
        sent.computeIfPresent("rule-packs/community-event/rules/auto-dispatch.drl", (path, text) -> text + "// mine\n");
        send("yz-city", "apply", sent).statusCode(422).body("findings.code", hasItem("RULESET_NOT_OF_THE_RELEASE"));
        send("yz-city", "apply", with("tenant-configs/" + EAST + "/rules/own.drl", "package own;"))
                .statusCode(422)
                .body("findings.code", hasItem("FILE_NOT_EXPECTED"));
    }

    @Test
    void sentencesComeInTheLanguageAskedFor() {
        var bad = with("tenant-configs/" + EAST + "/notes.txt", "x");
        send("yz-city", "plan", bad).statusCode(200).body("findings.message", hasItem(containsString("这里不应有这个文件")));
        send("yz-city", "plan", bad).body("findings.message", everyItem(not(containsString("FILE_NOT_EXPECTED"))));
    }

    /** A session belongs to the city it was opened in, so another city needs a transaction of its own. */
    private <T> T inOwnTransaction(TenantPath node, Callable<T> work) {
        return currentTenant.within(
                node, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static Map<String, String> with(String path, String text) {
        var files = files();
        files.put(path, text);
        return files;
    }

    private Map<String, String> bundles() {
        var nodes = List.of(CITY, CITY + "/shugang", EAST, WEST);
        return nodes.stream().collect(Collectors.toMap(node -> node, this::bundle));
    }

    private String bundle(String node) {
        return city.within(() -> configs.at(TenantPath.of(node)).bundle());
    }

    private String handleLimit(String bundle) {
        var config = city.within(() -> configs.pinned(bundle));
        var limits = config.tree("deadline", "community-event").orElseThrow().path("limits");
        for (var limit : limits) {
            if (limit.path("id").asText().equals("handle")) {
                return limit.path("limit").asText();
            }
        }
        return "";
    }
}
