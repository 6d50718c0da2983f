package org.gridloom.change.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.change.RunScenario;
import org.gridloom.change.Scenario;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Cases with every act the libraries' stories know, replayed under what they began with: as they are on record. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(ReplayUnchangedTest.Alone.class)
class ReplayUnchangedTest {
    /** An application, and so a database, of its own: cases of other tests began under configurations since replaced. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.application.name", "replay-alone");
        }
    }

    private static final Path FOLDER = Path.of("../process-library/community-event/scenarios");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TenantPath CITY = TenantPath.of("taizhou");

    @Inject
    RunScenario runScenario;

    @Inject
    SettableClock clock;

    @Inject
    ReplayPeriod replayPeriod;

    @Inject
    EffectiveConfigs configs;

    @Inject
    CurrentTenant currentTenant;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void theUnchangedConfigurationReproducesTheRecordOfEveryStory() throws IOException {
        for (String file : scenarios()) {
            assertThat(runScenario.handle(read(FOLDER.resolve(file)), clock::set))
                    .as(file)
                    .isEmpty();
        }
        ReplayReport report = replay();

        assertThat(report.cases()).isGreaterThanOrEqualTo(scenarios().size());
        assertThat(report.notReproduced()).isEmpty();
        assertThat(report.reproduced()).isEqualTo(report.cases());
        assertThat(report.kinds()).isEmpty();
        assertThat(report.remarks()).isEmpty();
    }

    private ReplayReport replay() {
        var executor = Executors.newFixedThreadPool(2);
        try {
            return replayPeriod.handle(
                    new ReplayPeriod.Period(
                            CITY, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z")),
                    this::inForce,
                    executor,
                    2,
                    (done, total) -> true);
        } finally {
            executor.shutdown();
        }
    }

    private EffectiveConfig inForce(TenantPath node) {
        return currentTenant.within(
                CITY,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> configs.at(node)));
    }

    private static java.util.List<String> scenarios() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Scenario read(Path file) throws IOException {
        Object document = new Yaml().load(Files.readString(file));
        return Scenario.fromArtifact(file.getFileName().toString(), JSON.valueToTree(document));
    }
}
