package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.identity.local.LocalDirectory;

/** One directory at a time: {@code gridloom.directory} is {@code local} or {@code keycloak}. */
class DirectoryChoice {
    @Produces
    @ApplicationScoped
    Directory directory(
            @ConfigProperty(name = "gridloom.directory", defaultValue = "local") String choice,
            @Any Instance<LocalDirectory> local,
            @Any Instance<KeycloakDirectory> keycloak) {
        return switch (choice) {
            case "local" -> local.get();
            case "keycloak" -> keycloak.get();
            default -> throw new IllegalStateException("gridloom.directory is local or keycloak, not " + choice);
        };
    }
}
