package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The directory of a Keycloak realm, by its admin API and a service account that may manage users. */
@ApplicationScoped
@Typed(KeycloakDirectory.class)
class KeycloakDirectory implements Directory {
    private static final Logger LOG = Logger.getLogger(KeycloakDirectory.class);
    private static final int CONFLICT = 409;
    private static final int CREATED = 201;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakDirectory(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    @Override
    public void create(String login, String name, String password) {
        var user = new UserRepresentation();
        user.setUsername(login);
        // Chinese names are one word to us; Keycloak insists on both parts and on an address before it lets anybody in.
        user.setFirstName(name);
        user.setLastName("-");
        user.setEmail(login + "@gridloom.invalid");
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setCredentials(List.of(credential(password)));
        int status = ask(users -> {
            try (var answer = users.create(user)) {
                return answer.getStatus();
            }
        });
        if (status == CONFLICT) {
            throw new Problem(IdentityProblem.LOGIN_TAKEN, Map.of("login", login));
        }
        if (status != CREATED) {
            LOG.warnf("keycloak refused a user status=%d", status);
            throw new Problem(IdentityProblem.DIRECTORY_FAILED);
        }
    }

    @Override
    public Optional<Entry> find(String login) {
        return ask(users -> users.searchByUsername(login, true).stream()
                .findFirst()
                .map(user -> new Entry(user.getUsername(), user.getFirstName(), user.isEnabled())));
    }

    @Override
    public void setPassword(String login, String password) {
        ask(users -> {
            require(users, login).resetPassword(credential(password));
            return login;
        });
    }

    @Override
    public void enable(String login, boolean enabled) {
        ask(users -> {
            var resource = require(users, login);
            var user = resource.toRepresentation();
            user.setEnabled(enabled);
            resource.update(user);
            return login;
        });
    }

    private static UserResource require(UsersResource users, String login) {
        return users.searchByUsername(login, true).stream()
                .findFirst()
                .map(user -> users.get(user.getId()))
                .orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND, Map.of("person", login)));
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private <T> T ask(Function<UsersResource, T> question) {
        try {
            return question.apply(keycloak.realm(realm).users());
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("keycloak could not answer: %s", e.getMessage());
            throw new Problem(IdentityProblem.DIRECTORY_FAILED);
        }
    }
}
