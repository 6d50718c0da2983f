package org.gridloom.identity.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardStartTest {
    private static final String GOOD = "wgF5bq0xR2hZk81LmV7c";

    @Test
    void productionRefusesTheInAppIssuer() {
        assertThatThrownBy(() -> GuardStart.checkIssuer(List.of("prod"), true, "127.0.0.1"))
                .hasMessageContaining("gridloom.idp.enabled");
    }

    @Test
    void theInAppIssuerServesThisMachineOnly() {
        assertThatThrownBy(() -> GuardStart.checkIssuer(List.of("local"), true, "0.0.0.0"))
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void productionRefusesDefaultSecrets() {
        assertThatThrownBy(() -> GuardStart.checkSecrets(List.of("prod"), "", GOOD))
                .hasMessageContaining("GRIDLOOM_CLIENT_SECRET");
        assertThatThrownBy(() -> GuardStart.checkSecrets(List.of("prod"), GOOD, "changeme"))
                .hasMessageContaining("GRIDLOOM_DB_PASSWORD");
    }

    @Test
    void productionStartsWithItsOwnSecretsAndIssuer() {
        assertThatCode(() -> GuardStart.checkSecrets(List.of("prod"), GOOD, GOOD))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewcomerStartsWithoutAnySecret() {
        assertThatCode(() -> GuardStart.checkIssuer(List.of("local"), true, "127.0.0.1"))
                .doesNotThrowAnyException();
    }
}
