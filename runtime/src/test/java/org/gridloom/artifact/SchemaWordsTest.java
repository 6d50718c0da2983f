package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The editor's panel speaks Chinese and English: it has nothing but the words of the schemas. */
class SchemaWordsTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    @Test
    void whatASchemaSaysOfAFieldItSaysInBothLanguages() throws IOException {
        var faults = new ArrayList<String>();
        int[] said = {0};
        try (var files = Files.walk(SCHEMAS)) {
            for (Path file : files.filter(f -> f.endsWith("v1.json")).toList()) {
                said[0] += walk(new ObjectMapper().readTree(file.toFile()), SCHEMAS.relativize(file) + "#", faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(said[0]).as("places with a description").isGreaterThan(100);
    }

    /** A member named description is a text where it explains, an object where it is a field of that name. */
    private static int walk(JsonNode node, String at, List<String> faults) {
        int said = 0;
        if (node.path("description").isTextual()) {
            said++;
            String chinese = node.path("x-description-zh").asText("");
            if (chinese.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                faults.add(at + " has no x-description-zh");
            }
            if (node.path("title").isTextual()
                    && node.path("x-title-en").asText("").isBlank()) {
                faults.add(at + " has no x-title-en");
            }
        }
        if (node.isObject()) {
            for (var member : node.properties()) {
                said += walk(member.getValue(), at + "/" + member.getKey(), faults);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            said += walk(node.get(i), at + "/" + i, faults);
        }
        return said;
    }
}
