package org.gridloom.identity.local;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the in-app issuer is told: whether it exists, its own address, and the one client it serves. */
@ApplicationScoped
class IssuerSettings {
    private final boolean enabled;
    private final String address;
    private final Path home;
    private final String clientId;
    private final Optional<String> clientSecret;

    IssuerSettings(
            @ConfigProperty(name = "gridloom.idp.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String address,
            @ConfigProperty(name = "gridloom.home") String home,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> clientSecret) {
        this.enabled = enabled;
        this.address = address;
        this.home = Path.of(home);
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    boolean enabled() {
        return enabled;
    }

    String address() {
        return address;
    }

    Path home() {
        return home;
    }

    String clientId() {
        return clientId;
    }

    /** A client without a secret is public and must use PKCE. */
    Optional<String> clientSecret() {
        return clientSecret;
    }
}
