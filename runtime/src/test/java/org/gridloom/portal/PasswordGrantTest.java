package org.gridloom.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PasswordGrantTest {
    @Inject
    TestCities cities;

    @BeforeEach
    void people() {
        cities.build();
    }

    @Test
    void logInAtTheIssuerGivesATokenByPassword() throws Exception {
        String password = SampleLogin.password("member-1");
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "gridloom-cli")
                .formParam("username", "member-1")
                .formParam("password", password)
                .post("/idp/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().auth().oauth2(token).get("/api/me").then().statusCode(200).body("login", is("member-1"));
        given().formParam("grant_type", "password")
                .formParam("client_id", "gridloom-cli")
                .formParam("username", "member-1")
                .formParam("password", "wrong")
                .post("/idp/token")
                .then()
                .statusCode(400)
                .body("error", matchesPattern("invalid_grant"));
    }
}
