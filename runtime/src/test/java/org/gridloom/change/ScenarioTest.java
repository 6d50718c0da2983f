package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridloom.shared.Finding;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every scenario the libraries ship comes true on a real database, with a clock that is set and no sleep. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ScenarioTest {
    private static final Path FOLDER = Path.of("../process-library/community-event/scenarios");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    RunScenario runScenario;

    @Inject
    SettableClock clock;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void comesTrue(String file) throws IOException {
        assertThat(runScenario.handle(read(FOLDER.resolve(file)), clock::set)).isEmpty();
    }

    @Test
    void aStoryThatDoesNotComeTrueSaysWhere() throws IOException {
        Scenario late = read(FOLDER.resolve("closed-late.yaml"));
        var wrong = new Scenario(
                late.name(),
                late.tenant(),
                late.start(),
                late.steps(),
                List.of(new Scenario.Expectation("case", JSON.createObjectNode().put("late", "false"))));
        assertThat(runScenario.handle(wrong, clock::set))
                .extracting(Finding::pointer)
                .containsExactly("/then/0");
    }

    static List<String> shipped() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Scenario read(Path file) throws IOException {
        Object document = new Yaml().load(Files.readString(file));
        return Scenario.fromArtifact(file.getFileName().toString(), JSON.valueToTree(document));
    }
}
