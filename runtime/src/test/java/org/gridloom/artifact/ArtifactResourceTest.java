package org.gridloom.artifact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the designer reads: artifacts in force at a node, their layers and origins, findings, and the history. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ArtifactResourceTest {
    private static final String OWN = "taizhou/hailing/chengdong";
    private static final String LIMITS = "artifacts.find { it.kind == 'deadline' && it.name == 'community-event' }.";

    @Inject
    SecondCity other;

    @BeforeEach
    void twoCities() {
        other.build();
    }

    @Test
    void aRowSaysWhatItIsWhoHasTheLastWordAndHowSoundItIs() {
        as("admin-1")
                .get("/api/config/artifacts?node=" + OWN)
                .then()
                .statusCode(200)
                .body("node", is(OWN))
                .body("bundle", notNullValue())
                .body(LIMITS + "title.zh", is("社区事件时限"))
                .body(LIMITS + "title.en", is("Limits of community events"))
                .body(LIMITS + "pack", is("community-event"))
                .body(LIMITS + "layer", is(OWN))
                .body(LIMITS + "file", containsString("chengdong/overlays/deadline"))
                .body(LIMITS + "findings.error", is(0))
                .body(LIMITS + "hash", notNullValue())
                .body(LIMITS + "changedAt", startsWith("20"));
    }

    @Test
    void anArtifactShowsItsLayersAndWhichFileSetEachValue() {
        String handle = "origins.find { it.pointer == '/limits/handle/limit' }.";
        as("admin-1")
                .get("/api/config/artifacts/deadline/community-event?node=" + OWN)
                .then()
                .statusCode(200)
                .body("kind", is("deadline"))
                .body("node", is(OWN))
                .body("format", is("yaml"))
                .body("effectiveFormat", is("json"))
                .body("effective", containsString("\"limits\""))
                .body("layers[0].layer", is("library/community-event"))
                .body("layers[0].layerName", is("社区事件"))
                .body("layers[0].text", startsWith("kind: deadline/v1"))
                .body("layers[-1].layer", is(OWN))
                .body("layers[-1].layerName", is("城东街道"))
                .body(handle + "layer", is(OWN))
                .body(handle + "file", containsString("community-event.patch.yaml"))
                .body(handle + "line", greaterThan(1))
                .body("origins.find { it.pointer == '/limits/accept/limit' }.line", greaterThan(1))
                .body("findings", empty());
    }

    @Test
    void aFormIsShownWithBothItsFilesAndAProcessAsItsText() {
        as("admin-1")
                .get("/api/config/artifacts/form/event-rate?node=" + OWN)
                .then()
                .statusCode(200)
                .body("format", is("json"))
                .body("layers.file", hasItem(containsString(".ui.json")))
                .body("title.zh", is("评价"));
        as("admin-1")
                .get("/api/config/artifacts/process/event-leg?node=" + OWN)
                .then()
                .statusCode(200)
                .body("effectiveFormat", is("xml"))
                .body("effective", containsString("process"));
    }

    @Test
    void findingsCarryTheirArtifactAndASentence() {
        as("admin-1")
                .get("/api/config/findings?node=" + OWN)
                .then()
                .statusCode(200)
                .body("findings", notNullValue())
                .body("findings.severity", everyItem(not(is("ERROR"))))
                .body("findings.kind", everyItem(notNullValue()))
                .body("findings.message", everyItem(notNullValue()));
    }

    @Test
    void theHistorySaysWhatEachStepChanged() {
        SecondCity.send("yz-city", "apply", changed()).statusCode(200);
        as("yz-east")
                .get("/api/config/bundles?node=" + SecondCity.EAST)
                .then()
                .statusCode(200)
                .body("bundles[0].current", is(true))
                .body("bundles[0].byName", is("测试管理员"))
                .body("bundles[0].changes.size()", is(1))
                .body("bundles[0].changes[0].change", is("changed"))
                .body("bundles[0].changes[0].kind", is("deadline"))
                .body("bundles[0].changes[0].title.zh", is("社区事件时限"))
                .body("bundles[-1].changes[0].change", is("added"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"artifacts", "artifacts/deadline/community-event", "findings", "bundles"})
    void aForeignNodeIsNotThere(String what) {
        String path = "/api/config/" + what + "?node=";
        as("admin-1").get(path + OWN).then().statusCode(200);
        as("admin-1").get(path + "taizhou/hailing/chengxi").then().statusCode(404);
        as("admin-1").get(path + "taizhou").then().statusCode(404);
        as("admin-1").get(path + SecondCity.EAST).then().statusCode(404);
        as("yz-east").get(path + SecondCity.EAST).then().statusCode(200);
        as("yz-east").get(path + SecondCity.WEST).then().statusCode(404);
        as("yz-member").get(path + SecondCity.EAST).then().statusCode(403);
        given().get(path + OWN).then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        as("admin-1")
                .get("/api/config/artifacts/deadline/no-such?node=" + OWN)
                .then()
                .statusCode(404)
                .body("code", is("ARTIFACT_NOT_FOUND"));
        as("admin-1").get("/api/config/artifacts?node=../../etc").then().statusCode(404);
    }

    private static java.util.Map<String, String> changed() {
        var files = SecondCity.files();
        files.put(SecondCity.EAST_LIMITS, SecondCity.limits("{id: verify, limit: 2wd}"));
        return files;
    }

    private static RequestSpecification as(String login) {
        return given().auth().oauth2(Tokens.of(login));
    }
}
