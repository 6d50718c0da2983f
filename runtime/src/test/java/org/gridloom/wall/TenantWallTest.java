package org.gridloom.wall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.TestCities;
import org.gridloom.testing.Tokens;
import org.gridloom.wall.Probes.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No endpoint tells a stranger anything about what belongs to another tenant. The list of endpoints is the server's own
 * description, so an endpoint added without a probe fails here.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TenantWallTest {
    @Inject
    TestCities cities;

    @BeforeEach
    void aSecondCity() {
        cities.build();
    }

    @AfterEach
    void nothingStands() {
        StandingCall.clear();
    }

    @Test
    void everyEndpointThatNamesSomethingHasAProbe() {
        assertThat(new TreeSet<>(describedOperations())).isEqualTo(new TreeSet<>(Probes.ALL.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> strangersGetNothingAndTheOwnerGetsIt() {
        return Probes.ALL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> probe(entry.getKey(), entry.getValue())));
    }

    private static void probe(String operation, Probe probe) {
        String method = operation.substring(0, operation.indexOf(' '));
        Belongings own = Belongings.fresh(probe);
        String path = own.fill(operation.substring(operation.indexOf(' ') + 1)) + probe.query();
        for (String stranger : probe.strangers()) {
            assertThat(call(stranger, method, path, own.body(probe)).statusCode())
                    .as("%s as %s", operation, stranger)
                    .isIn(403, 404);
        }
        assertThat(call(probe.owner(), method, path, own.body(probe)).statusCode())
                .as("%s as its owner %s", operation, probe.owner())
                .isIn(200, 201, 202, 204);
    }

    private static Response call(String login, String method, String path, Map<String, Object> body) {
        var request = given().auth().oauth2(Tokens.of(login));
        if (path.startsWith("/api/records") && path.endsWith("/import")) {
            return StandingRecord.sendTable(request, path);
        }
        if (path.endsWith("/import")) {
            return SecondCity.asZip(request, Map.of(StandingChange.PATH, "# taken over\n"))
                    .post(path);
        }
        return method.equals("POST") || method.equals("PUT")
                ? request.contentType(ContentType.JSON).body(body).request(method, path)
                : request.request(method, path);
    }

    /** Operations under /api that take an id, as {@code METHOD /path}. */
    private static List<String> describedOperations() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        var operations = new ArrayList<String>();
        paths.forEach((path, methods) -> {
            if (path.startsWith("/api/") && path.contains("{")) {
                methods.keySet().stream()
                        .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path));
            }
        });
        return operations;
    }
}
