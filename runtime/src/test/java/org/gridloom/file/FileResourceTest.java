package org.gridloom.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FileResourceTest {
    @Inject
    TestCities cities;

    @BeforeEach
    void people() {
        cities.build();
        cities.person("taizhou", "file-1", "上传员", "grid-member", "chengdong-v1-g1");
        cities.person("taizhou", "file-2", "旁人", "grid-member", "chengxi-v1-g1");
    }

    @Test
    void aPictureComesBackAsItWasUnderASandbox() throws IOException {
        byte[] picture = FileCheckTest.picture("png");
        String id = upload("file-1", "现场.png", "image/png", picture)
                .statusCode(201)
                .body("mediaType", equalTo("image/png"))
                .extract()
                .path("id");
        byte[] back = get("file-1", id)
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("inline"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(picture);
    }

    @Test
    void aPdfIsOnlyEverADownload() {
        String id = upload("file-1", "a.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))
                .statusCode(201)
                .extract()
                .path("id");
        get("file-1", id).statusCode(200).header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void nobodyElseSeesItNorAnotherCity() throws IOException {
        String id = upload("file-1", "a.png", "image/png", FileCheckTest.picture("png"))
                .extract()
                .path("id");
        get("file-2", id).statusCode(404);
        get("other-1", id).statusCode(404);
        given().get("/api/files/" + id).then().statusCode(401);
    }

    @Test
    void twentyMegabytesAndAWrongTypeAreRefusedWithAReason() {
        upload("file-1", "a.jpg", "image/jpeg", new byte[20 * 1024 * 1024])
                .statusCode(413)
                .body("code", equalTo("FILE_TOO_LARGE"));
        upload("file-1", "a.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.US_ASCII))
                .statusCode(415)
                .body("code", equalTo("FILE_TYPE_MISMATCH"));
    }

    private static ValidatableResponse upload(String login, String name, String type, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of(login))
                .multiPart("file", name, content, type)
                .post("/api/files")
                .then();
    }

    private static ValidatableResponse get(String login, String id) {
        return given().auth().oauth2(Tokens.of(login)).get("/api/files/" + id).then();
    }
}
