package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario the libraries ship comes true on a real database, with a clock that is set and no sleep. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ScenarioTest {
    @Inject
    RunScenario runScenario;

    @Inject
    EffectiveConfigs configs;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    SettableClock clock;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closed-late",
                "closed-in-time",
                "department-returns",
                "escalated-to-county",
                "sent-down",
                "overlay-township-shorter"
            })
    void comesTrue(String name) {
        assertThat(run(name)).isEmpty();
    }

    @Test
    void noShippedScenarioIsLeftOut() {
        List<String> names = currentTenant.within(
                TenantPath.of("taizhou"),
                () -> configs.at(TenantPath.of("taizhou")).names("scenario"));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "closed-late",
                        "closed-in-time",
                        "department-returns",
                        "escalated-to-county",
                        "sent-down",
                        "overlay-township-shorter");
    }

    private List<Finding> run(String name) {
        Scenario scenario = currentTenant.within(
                TenantPath.of("taizhou"),
                () -> configs.at(TenantPath.of("taizhou")).require(Scenario.class, name));
        return runScenario.handle(scenario, clock::set);
    }
}
