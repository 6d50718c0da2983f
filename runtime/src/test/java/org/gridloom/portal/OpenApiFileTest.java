package org.gridloom.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** The designer is written against {@code designer-ui/openapi.json}: it says what the server offers, neither more nor less. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OpenApiFileTest {
    private static final Path FILE = Path.of("../designer-ui/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Run with {@code -Dgridloom.openapi.write=true} to take over what the server says now. */
    @Test
    void theDescriptionTheDesignerIsWrittenAgainstIsTheServersOwn() throws Exception {
        var said =
                (ObjectNode) JSON.readTree(given().get("/q/openapi?format=json").asString());
        said.remove("servers");
        // Holds the address of this run's issuer.
        ((ObjectNode) said.path("components")).remove("securitySchemes");
        String now = JSON.writeValueAsString(sorted(said)) + "\n";
        if (Boolean.getBoolean("gridloom.openapi.write")) {
            Files.writeString(FILE, now);
        }
        assertThat(now).isEqualTo(Files.readString(FILE));
    }

    /** Keys in the order of the alphabet, so that only a change of meaning is a change of the file. */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, Object>();
            node.fields().forEachRemaining(each -> sorted.put(each.getKey(), sorted(each.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            return java.util.stream.StreamSupport.stream(node.spliterator(), false)
                    .map(OpenApiFileTest::sorted)
                    .toList();
        }
        return node;
    }
}
