package org.gridloom.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gridloom.testing.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LocalDirectoryTest extends DirectoryContract {
    @Inject
    Directory directory;

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    boolean letsIn(String login, String password) {
        return given().formParam("grant_type", "password")
                        .formParam("client_id", "gridloom-cli")
                        .formParam("username", login)
                        .formParam("password", password)
                        .post("/idp/token")
                        .statusCode()
                == 200;
    }
}
