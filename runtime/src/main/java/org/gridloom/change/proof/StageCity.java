package org.gridloom.change.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.shared.Problem;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * A city that exists only while stories are played in it: its rows carry a city of their own, so the wall between cities keeps
 * them from everybody's; its clock is its own; nobody outside is called. It is taken down in any case, and what a server
 * that stopped left standing is taken down by the next one.
 */
@ApplicationScoped
class StageCity {
    private static final Logger LOG = Logger.getLogger(StageCity.class);
    private static final Duration LEFT_BEHIND = Duration.ofHours(2);

    private final ImportConfig importConfig;
    private final RegisterPerson registerPerson;
    private final StageSql sql;
    private final CurrentTenant currentTenant;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StageCity(
            ImportConfig importConfig,
            RegisterPerson registerPerson,
            StageSql sql,
            CurrentTenant currentTenant,
            Clock clock) {
        this.importConfig = importConfig;
        this.registerPerson = registerPerson;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** A name nobody has. It says when, so that what is left behind can be told from what is in use. */
    String name() {
        return Stage.PREFIX + Long.toString(clock.millis(), 36) + "-" + Integer.toString(random.nextInt(1 << 24), 36);
    }

    /**
     * Plays in a city made of these files.
     *
     * @param begin the time its clock stands at while it is built
     * @param people posts by login; who holds a post at a unit that is not there does not get it
     */
    <T> T play(
            String city,
            Instant begin,
            List<SourceFile> files,
            Map<String, List<RegisterPerson.Post>> people,
            Supplier<T> play) {
        takeDownLeft();
        try {
            return Stage.on(city, begin, () -> {
                within(city, () -> importConfig.apply(files));
                people.forEach((login, posts) -> cast(city, login, posts));
                return play.get();
            });
        } finally {
            takeDown(city);
        }
    }

    private void cast(String city, String login, List<RegisterPerson.Post> posts) {
        var possible = new ArrayList<>(posts);
        while (!possible.isEmpty()) {
            try {
                within(
                        city,
                        () -> registerPerson.handle(
                                new RegisterPerson.Command(login, login, List.copyOf(possible), true)));
                return;
            } catch (Problem noSuchUnit) {
                Object unit = noSuchUnit.facts().get("unit");
                if (!possible.removeIf(post -> post.unitId().equals(unit))) {
                    throw noSuchUnit;
                }
            }
        }
    }

    private void takeDown(String city) {
        try {
            within(city, () -> {
                sql.remove(city);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "stage %s is still standing", city);
        }
    }

    private void takeDownLeft() {
        long old = clock.millis() - LEFT_BEHIND.toMillis();
        within("system", sql::left).stream().filter(city -> built(city) < old).forEach(this::takeDown);
    }

    private static long built(String city) {
        String when = city.substring(Stage.PREFIX.length()).replaceFirst("-.*", "");
        return Long.parseLong(when.toLowerCase(Locale.ROOT), 36);
    }

    private <T> T within(String city, Supplier<T> work) {
        return currentTenant.within(
                TenantPath.of(city), () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
