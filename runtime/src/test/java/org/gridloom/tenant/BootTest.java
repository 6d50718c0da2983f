package org.gridloom.tenant;

import static io.restassured.RestAssured.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BootTest {
    @Test
    void theServerSaysItIsReady() {
        get("/q/health/ready").then().statusCode(200);
        get("/q/openapi").then().statusCode(200);
    }
}
