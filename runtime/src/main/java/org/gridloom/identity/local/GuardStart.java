package org.gridloom.identity.local;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start what would be unsafe: the in-app issuer outside a newcomer's machine, or secrets everybody knows. */
@ApplicationScoped
class GuardStart {
    private static final Set<String> PLAYGROUNDS = Set.of("local", "test");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final Set<String> KNOWN = Set.of("", "secret", "password", "changeme", "gridloom", "admin", "root");

    private final IssuerSettings issuer;
    private final IssuerKey key;
    private final String host;
    private final Optional<String> databasePassword;

    GuardStart(
            IssuerSettings issuer,
            IssuerKey key,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
        this.issuer = issuer;
        this.key = key;
        this.host = host;
        this.databasePassword = databasePassword;
    }

    void starting(@Observes @Priority(1) StartupEvent event) {
        var profiles = ConfigUtils.getProfiles();
        checkIssuer(profiles, issuer.enabled(), host);
        if (LaunchMode.current() != LaunchMode.TEST) {
            checkSecrets(profiles, issuer.clientSecret().orElse(""), databasePassword.orElse(""));
        }
        if (issuer.enabled()) {
            key.key();
        }
    }

    static void checkIssuer(List<String> profiles, boolean issuerEnabled, String host) {
        if (issuerEnabled && !isPlayground(profiles)) {
            throw new IllegalStateException("gridloom.idp.enabled=true is only for the profiles local and test;"
                    + " set GRIDLOOM_ISSUER_URL to a real issuer instead");
        }
        if (issuerEnabled && !LOOPBACK.contains(host)) {
            throw new IllegalStateException(
                    "the in-app issuer serves this machine only: quarkus.http.host must be 127.0.0.1, not " + host);
        }
    }

    static void checkSecrets(List<String> profiles, String clientSecret, String databasePassword) {
        if (isPlayground(profiles)) {
            return;
        }
        if (KNOWN.contains(clientSecret)) {
            throw new IllegalStateException(
                    "GRIDLOOM_CLIENT_SECRET is empty or a well-known word: give the secret of this client at the issuer");
        }
        if (KNOWN.contains(databasePassword)) {
            throw new IllegalStateException(
                    "GRIDLOOM_DB_PASSWORD is empty or a well-known word: give the database user a password of its own");
        }
    }

    private static boolean isPlayground(List<String> profiles) {
        return profiles.stream().anyMatch(PLAYGROUNDS::contains);
    }
}
