package org.gridloom.change.pack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.testing.SecondCity.CITY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.artifact.PutInForce;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packages come in only signed by a trusted key, as a change set, and go out byte by byte as they came. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PackageResourceTest {
    private static final String TITLES = "process-library/community-event/messages/zh.yaml";
    private final KeyPair pair = Ed25519.generate();
    private final String publicKey = Ed25519.text(pair.getPublic());

    @Inject
    SecondCity city;

    @Inject
    ChangeSets changes;

    @Inject
    PutInForce putInForce;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void whatCameInGoesOutAsTheSameBytes() {
        trust(List.of());
        byte[] sent = next().bytes();
        String change = take(sent).statusCode(201).extract().path("change");
        city.within(() -> putInForce.handle(changes.edits(change), Map.of()));
        byte[] back = given().auth()
                .oauth2(Tokens.of("yz-city"))
                .contentType(ContentType.JSON)
                .body(Map.of("what", "pack", "name", "community-event"))
                .post("/api/packages/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(sent);
    }

    @Test
    void aStrangersAndARevokedKeyAreRefusedAndNothingIsKept() {
        byte[] sent = next().bytes();
        refused(sent, "PACKAGE_KEY_UNKNOWN");
        String key = trust(List.of("form"));
        refused(sent, "PACKAGE_KEY_NOT_FOR");
        given().auth()
                .oauth2(Tokens.of("yz-city"))
                .post("/api/packages/keys/" + key + "/revoke")
                .then()
                .statusCode(204);
        refused(sent, "PACKAGE_KEY_REVOKED");
        byte[] tampered = sent.clone();
        tampered[sent.length / 2] ^= 1;
        take(tampered).statusCode(422);
    }

    @Test
    void anArchiveIsCheckedBeforeItIsImportedAndChangesNothing() {
        byte[] sent = next().bytes();
        long before = count();
        var stranger = send("check", sent).statusCode(200).extract().jsonPath();
        assertThat(stranger.getString("signature.state")).isEqualTo("unknown");
        assertThat(stranger.getBoolean("mayImport")).isFalse();
        String key = trust(List.of());
        var known = send("check", sent).statusCode(200).extract().jsonPath();
        assertThat(known.getString("signature.state")).isEqualTo("trusted");
        assertThat(known.getString("signature.key")).isEqualTo("省平台");
        assertThat(known.getBoolean("mayImport")).isTrue();
        assertThat(known.getList("findings")).isEmpty();
        assertThat(known.getList("files.findAll { it.what == 'changed' }.path", String.class))
                .containsExactly(TITLES);
        given().auth()
                .oauth2(Tokens.of("yz-city"))
                .post("/api/packages/keys/" + key + "/revoke")
                .then()
                .statusCode(204);
        assertThat(send("check", sent).extract().jsonPath().getString("signature.state"))
                .isEqualTo("revoked");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void thePacksAndTheCallersNodesCanBeExported() {
        var items =
                given().auth().oauth2(Tokens.of("yz-east")).get("/api/packages").jsonPath();
        assertThat(items.getList("items.findAll { it.what == 'pack' }.name", String.class))
                .contains("core", "community-event");
        assertThat(items.getList("items.findAll { it.what == 'tenant' }.name", String.class))
                .containsExactly(SecondCity.EAST);
        assertThat(items.getString("items.find { it.name == 'community-event' }.title"))
                .isNotEqualTo("community-event");
    }

    private void refused(byte[] archive, String code) {
        long before = count();
        assertThat(take(archive).statusCode(422).extract().jsonPath().getList("findings.code", String.class))
                .contains(code);
        assertThat(count()).isEqualTo(before);
    }

    private static long count() {
        return given().auth()
                .oauth2(Tokens.of("yz-city"))
                .get("/api/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    /** A new version of the pack, signed. */
    private Archive next() {
        var texts = new TreeMap<>(SecondCity.files());
        texts.computeIfPresent(TITLES, (p, t) -> t + "# next\n");
        var plain = Contents.of(texts, "pack", "community-event");
        var signature = Ed25519.sign(plain.manifest(), pair.getPrivate(), publicKey);
        return new Archive(plain.manifest(), Optional.of(signature), plain.files());
    }

    private String trust(List<String> kinds) {
        return given().auth()
                .oauth2(Tokens.of("yz-city"))
                .contentType(ContentType.JSON)
                .body(Map.of("node", CITY, "name", "省平台", "kinds", kinds, "publicKey", publicKey))
                .post("/api/packages/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse take(byte[] archive) {
        return send("import", archive);
    }

    private static ValidatableResponse send(String what, byte[] archive) {
        var asBytes = EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
        return given().config(RestAssured.config().encoderConfig(asBytes))
                .auth()
                .oauth2(Tokens.of("yz-city"))
                .contentType("application/zip")
                .body(archive)
                .post("/api/packages/" + what)
                .then();
    }
}
