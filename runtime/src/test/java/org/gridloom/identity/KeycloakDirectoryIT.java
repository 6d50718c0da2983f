package org.gridloom.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.Test;

/** The same directory contract on a real Keycloak, and a login through it. */
@QuarkusTest
@TestProfile(KeycloakDirectoryIT.WithKeycloak.class)
class KeycloakDirectoryIT extends DirectoryContract {
    @Inject
    Directory directory;

    @Inject
    TestCities cities;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer = "";

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    boolean letsIn(String login, String password) {
        return ask(login, password).statusCode() == 200;
    }

    @Test
    void aTokenOfKeycloakProvesWhoAndOurTablesSayTheRest() {
        cities.build();
        cities.person("yangzhou", "kc-member", "统一身份（样例）", "grid-member", "wenhui-v1-g1");
        if (directory.find("kc-member").isEmpty()) {
            directory.create("kc-member", "统一身份", "Stroem-4711-gut");
        }
        String token = ask("kc-member", "Stroem-4711-gut").path("access_token");
        given().auth()
                .oauth2(token)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("node.path", is("yangzhou/guangling/wenhui"))
                .body("posts[0].post", is("grid-member"));
    }

    @Test
    void theInAppIssuerIsNotThere() {
        given().get("/idp/jwks").then().statusCode(404);
    }

    private Response ask(String login, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "gridloom")
                .formParam("client_secret", "keycloak-test-secret-0123456789-abcdef")
                .formParam("scope", "openid")
                .formParam("username", login)
                .formParam("password", password)
                .post(issuer + "/protocol/openid-connect/token");
    }

    /** Not the profile test: nothing of the in-app issuer is configured. */
    public static class WithKeycloak implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "keycloak";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gridloom.background.enabled", "false");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseResource.class), new TestResourceEntry(KeycloakServer.class));
        }
    }
}
