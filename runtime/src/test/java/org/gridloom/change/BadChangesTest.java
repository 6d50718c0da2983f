package org.gridloom.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.ApprovedCity.as;
import static org.gridloom.testing.ApprovedCity.draft;
import static org.gridloom.testing.ApprovedCity.submit;
import static org.gridloom.testing.SecondCity.CITY;
import static org.gridloom.testing.SecondCity.EAST;
import static org.gridloom.testing.SecondCity.EAST_LIMITS;
import static org.gridloom.testing.SecondCity.limits;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.testing.ApprovedCity;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad changes, one by one: each is refused with its finding, nobody has to approve it, and nothing of it is in force. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BadChangesTest {
    private static final String CITY_LIMITS =
            "tenant-configs/" + CITY + "/overlays/deadline/community-event.patch.yaml";
    private static final String OVERLAY = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\n";

    @Inject
    ApprovedCity approvedCity;

    @Inject
    SecondCity city;

    @Inject
    ImportConfig importConfig;

    @Inject
    ConfigFiles configFiles;

    @BeforeEach
    void asItStood() throws SQLException {
        approvedCity.build();
    }

    @AfterEach
    void withoutApproval() {
        city.build();
    }

    @Test
    void anOverlayThatLoosensABoundIsRefused() {
        above(OVERLAY + "bounds:\n  - {at: /limits/verify/limit, may: tighten}\npatch: {}\n");
        refused(
                "BOUND_LOOSENED",
                Map.of(EAST_LIMITS, OVERLAY + "bounds:\n  - {at: /limits/verify/limit, may: loosen}\npatch: {}\n"));
        refused("OVERLAY_OUT_OF_BOUNDS", Map.of(EAST_LIMITS, limits("{id: verify, limit: 9wd}")));
    }

    @Test
    void anOverlayThatRemovesALockedFieldIsRefused() {
        above(OVERLAY + "locks: [/limits/verify]\npatch: {}\n");
        refused("OVERLAY_LOCKED", Map.of(EAST_LIMITS, limits("{id: verify, $remove: true}")));
    }

    @Test
    void aRenameOfAnArtifactThatOthersUseIsRefused() {
        String old = "rule-packs/community-event/deadlines/community-event.yaml";
        String text = SecondCity.files().getOrDefault(old, "");
        String id = draft(
                "yz-city",
                CITY,
                Map.of(
                        "rule-packs/community-event/deadlines/other.yaml",
                        text.replace("name: community-event", "name: other")));
        as("yz-city")
                .delete("/api/changes/" + id + "/file?path=" + old + "&version=0")
                .then()
                .statusCode(200);
        refusedDraft("yz-city", id, "REMOVED_BUT_USED");
    }

    @Test
    void aCycleOfPacksIsRefused() {
        String core = "process-library/core/pack.yaml";
        String text = SecondCity.files().entrySet().stream()
                .filter(f -> f.getKey().endsWith("/core/pack.yaml"))
                .findFirst()
                .orElseThrow()
                .getValue();
        String path = SecondCity.files().containsKey(core) ? core : "rule-packs/core/pack.yaml";
        String circle = text.replaceAll("(?m)^needs:.*\n", "") + "\nneeds: [community-event]\n";
        refusedDraft("yz-city", draft("yz-city", CITY, Map.of(path, circle)), "PACKS_IN_A_CIRCLE");
    }

    @Test
    void anArchiveWithAPathOutsideOrABombOrAStrangersNameIsRefused() throws IOException {
        var before = inForce();
        assertThat(imported(zip("../outside.yaml", "a: b".getBytes(StandardCharsets.UTF_8))))
                .contains("PACKAGE_PATH_OUTSIDE");
        assertThat(imported(zip("rule-packs/core/large.yaml", new byte[30_000_000])))
                .contains("PACKAGE_TOO_LARGE");
        assertThat(imported(zip("rule-packs/core/a.yaml", "a: b".getBytes(StandardCharsets.UTF_8))))
                .contains("PACKAGE_MANIFEST_UNREADABLE");
        assertThat(inForce()).isEqualTo(before);
        assertThat(as("yz-city").get("/api/changes").jsonPath().getInt("total")).isZero();
    }

    private void above(String overlay) {
        var files = new LinkedHashMap<>(SecondCity.files());
        files.computeIfPresent(
                "tenant-configs/" + CITY + "/tenant.yaml",
                (path, text) -> text.replace("community-event]", "community-event, config-approval]\napprover: true"));
        files.put(CITY_LIMITS, overlay);
        var sources = files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        city.within(() -> importConfig.apply(sources));
    }

    private void refused(String code, Map<String, String> files) {
        refusedDraft("yz-east", draft("yz-east", EAST, files), code);
    }

    private void refusedDraft(String login, String id, String code) {
        var before = inForce();
        var answer = submit(login, id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("findings.code", String.class)).contains(code);
        assertThat(ApprovedCity.shown(login, id).getString("state")).isEqualTo("draft");
        assertThat(as("yz-app1").get("/api/tasks?limit=100").jsonPath().getList("rows"))
                .isEmpty();
        assertThat(inForce()).isEqualTo(before);
    }

    private Map<String, String> inForce() {
        return city.within(() -> configFiles.hashes());
    }

    private static String imported(byte[] archive) {
        var asBytes = EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
        var answer = given().config(RestAssured.config().encoderConfig(asBytes))
                .auth()
                .oauth2(Tokens.of("yz-city"))
                .contentType("application/zip")
                .body(archive)
                .post("/api/packages/import");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.asString();
    }

    private static byte[] zip(String path, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
