package org.gridloom.artifact;

import static org.gridloom.testing.SecondCity.files;
import static org.gridloom.testing.SecondCity.send;
import static org.gridloom.testing.SecondCity.sendBytes;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to plan and apply is refused before it is read when the sender or the zip is not fit. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UploadTest {
    @Inject
    SecondCity city;

    @BeforeEach
    void asItStood() {
        city.build();
    }

    @Test
    void onlyWhoMayApplyCan() {
        send("yz-member", "plan", files()).statusCode(403).body("code", is("NOT_PERMITTED"));
        send("yz-member", "apply", files()).statusCode(403);
        send("city-1", "apply", files()).statusCode(403);
    }

    @Test
    void aZipIsReadWithinLimits() {
        sendBytes("yz-city", "apply", "not a zip".getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
        sendBytes("yz-city", "apply", new byte[0]).statusCode(400);
        send("yz-city", "apply", Map.of("../outside.yaml", "a: b"))
                .statusCode(400)
                .body("code", is("UPLOAD_UNREADABLE"));
        send("yz-city", "apply", Map.of("/etc/outside.yaml", "a: b")).statusCode(400);
        send("yz-city", "apply", Map.of("rule-packs/core/large.yaml", "#".repeat(2_000_001)))
                .statusCode(413)
                .body("code", is("UPLOAD_TOO_LARGE"));
    }
}
