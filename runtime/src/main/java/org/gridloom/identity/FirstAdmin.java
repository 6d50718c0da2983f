package org.gridloom.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * The first administrator of a city that has nobody yet: {@code gridloom.first-admin=CITY:LOGIN}, a login the issuer already
 * knows. Without one, nobody could register anybody. Does nothing once the city has a person.
 */
@ApplicationScoped
class FirstAdmin {
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int AFTER_THE_IMPORT = 9_000;

    private final Optional<String> wanted;
    private final CurrentTenant currentTenant;
    private final PersonRows persons;
    private final OrgUnits units;
    private final Posts posts;
    private final RegisterPerson register;

    FirstAdmin(
            @ConfigProperty(name = "gridloom.first-admin") Optional<String> wanted,
            CurrentTenant currentTenant,
            PersonRows persons,
            OrgUnits units,
            Posts posts,
            RegisterPerson register) {
        this.wanted = wanted;
        this.currentTenant = currentTenant;
        this.persons = persons;
        this.units = units;
        this.posts = posts;
        this.register = register;
    }

    void starting(@Observes @Priority(AFTER_THE_IMPORT) StartupEvent event) {
        wanted.ifPresent(this::handle);
    }

    /** @param cityAndLogin {@code CITY:LOGIN}; anything else stops the start with a sentence */
    void handle(String cityAndLogin) {
        int colon = cityAndLogin.indexOf(':');
        if (colon < 1 || colon == cityAndLogin.length() - 1) {
            throw new IllegalStateException("gridloom.first-admin is CITY:LOGIN, e.g. taizhou:zhang");
        }
        var city = TenantPath.of(cityAndLogin.substring(0, colon));
        String login = cityAndLogin.substring(colon + 1);
        boolean made = currentTenant.within(
                city,
                () -> QuarkusTransaction.requiringNew().call(() -> persons.count() == 0 && register(city, login)));
        if (made) {
            LOG.infof("first administrator registered city=%s", city.value());
        }
    }

    private boolean register(TenantPath city, String login) {
        var centre = units.centre(city);
        if (centre.isEmpty()) {
            throw new IllegalStateException(
                    "gridloom.first-admin: the city " + city.value() + " is not in the configuration");
        }
        var held = posts.granting(Permissions.TENANT_ADMIN).stream()
                .map(post -> new RegisterPerson.Post(post, centre.get().id()))
                .toList();
        register.handle(new RegisterPerson.Command(login, login, List.copyOf(held), false));
        return true;
    }
}
