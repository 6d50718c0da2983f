package org.gridloom.identity.local;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.identity.SyncTenants;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jboss.logging.Logger;

/**
 * One made-up login per role for a newcomer and for tests, once their units exist. Existing people and passwords stay as they
 * are; new passwords are random and written to {@code logins.txt} in the home folder, for its owner only.
 */
@ApplicationScoped
public class CreateSamplePeople {
    /** Name of the file: one line a login, {@code login<TAB>password<TAB>posts}. */
    public static final String FILE = "logins.txt";

    private static final Logger LOG = Logger.getLogger(CreateSamplePeople.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;
    private static final int AFTER_THE_IMPORT = 9_000;

    private final boolean enabled;
    private final Path file;
    private final CurrentTenant currentTenant;
    private final OrgUnits units;
    private final RegisterPerson register;
    private final LocalDirectory directory;
    private final SecureRandom random = new SecureRandom();

    CreateSamplePeople(
            @ConfigProperty(name = "gridloom.sample-people", defaultValue = "false") boolean enabled,
            IssuerSettings settings,
            CurrentTenant currentTenant,
            OrgUnits units,
            RegisterPerson register,
            LocalDirectory directory) {
        this.enabled = enabled;
        this.file = settings.home().resolve(FILE);
        this.currentTenant = currentTenant;
        this.units = units;
        this.register = register;
        this.directory = directory;
    }

    void starting(@Observes @Priority(AFTER_THE_IMPORT) StartupEvent event) {
        handle();
    }

    void applied(@Observes(during = TransactionPhase.AFTER_SUCCESS) SyncTenants.Synced synced) {
        handle();
    }

    /** Creates who is missing; does nothing where samples are not wanted. */
    public synchronized void handle() {
        if (!enabled) {
            return;
        }
        var sample = SampleLogins.read();
        var city = TenantPath.of(sample.city());
        var passwords = currentTenant.within(
                city, () -> QuarkusTransaction.requiringNew().call(() -> create(sample)));
        if (!passwords.isEmpty()) {
            write(passwords);
            LOG.infof("sample people created count=%d file=%s", passwords.size(), file);
        }
    }

    private Map<String, String> create(SampleLogins sample) {
        var lines = new LinkedHashMap<String, String>();
        for (var person : sample.people()) {
            boolean known = directory.find(person.login()).isPresent();
            boolean placed = person.posts().stream()
                    .allMatch(post -> units.find(post.unit()).isPresent());
            if (known || !placed) {
                continue;
            }
            var posts = person.posts().stream()
                    .map(post -> new RegisterPerson.Post(post.post(), post.unit()))
                    .toList();
            register.handle(new RegisterPerson.Command(person.login(), person.name(), posts, true));
            String password = password();
            directory.create(person.login(), person.name(), password);
            var held = posts.stream()
                    .map(post -> post.post() + "@" + post.unitId())
                    .toList();
            lines.put(person.login(), person.login() + "\t" + password + "\t" + String.join(" ", held));
        }
        return lines;
    }

    private void write(Map<String, String> created) {
        try {
            var lines = new ArrayList<String>();
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !created.containsKey(line.split("\t", -1)[0]))
                        .forEach(lines::add);
            }
            lines.addAll(created.values());
            PrivateFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the passwords cannot be written to " + file, e);
        }
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(java.util.stream.Collectors.joining());
    }
}
