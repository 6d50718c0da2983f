package org.gridloom.portal.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.identity.Caller;
import org.gridloom.identity.ChangeStaff;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Directory;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.identity.Staff;
import org.gridloom.identity.StaffCard;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;

/**
 * What an administrator does with the persons of the own node and below: our rows, the login in the directory, and the record of
 * it, together. The directory comes last, so that a directory that refuses leaves nothing behind.
 */
@ApplicationScoped
class KeepStaff {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 14;

    private final RegisterPerson register;
    private final ChangeStaff change;
    private final Staff staff;
    private final Directory directory;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepStaff(
            RegisterPerson register,
            ChangeStaff change,
            Staff staff,
            Directory directory,
            CurrentCaller currentCaller,
            Outbox outbox,
            Clock clock) {
        this.register = register;
        this.change = change;
        this.staff = staff;
        this.directory = directory;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param password shown this once; empty when the directory knew the login already and keeps its own */
    record Registered(String id, Optional<String> password) {}

    @Transactional
    Registered register(String login, String name, List<RegisterPerson.Post> posts) {
        var caller = caller();
        change.check(posts, by(caller));
        String id = register.handle(new RegisterPerson.Command(login, name, posts, false));
        tell(
                id,
                "registered",
                posts.stream().map(p -> p.post() + "@" + p.unitId()).toList());
        if (directory.find(login).isPresent()) {
            return new Registered(id, Optional.empty());
        }
        String password = password();
        directory.create(login, name, password);
        return new Registered(id, Optional.of(password));
    }

    @Transactional
    void change(String id, int version, String name, List<RegisterPerson.Post> posts) {
        change.posts(id, version, name, posts, by(caller()));
        tell(id, "posts", posts.stream().map(p -> p.post() + "@" + p.unitId()).toList());
    }

    @Transactional
    void active(String id, int version, boolean active) {
        var caller = caller();
        String login = change.active(id, version, active, by(caller));
        tell(id, active ? "enabled" : "disabled", held(id, caller));
        if (directory.find(login).isPresent()) {
            directory.enable(login, active);
        }
    }

    /** Answers the new password, shown this once; only for a person of whom every post lies within reach. */
    @Transactional
    String password(String id) {
        var caller = caller();
        var card = staff.one(id, caller::covers);
        if (card.elsewhere()) {
            throw new Problem(IdentityProblem.PERSON_ELSEWHERE, Map.of("person", card.name()));
        }
        tell(id, "password", held(id, caller));
        String password = password();
        directory.setPassword(card.login(), password);
        return password;
    }

    private Caller caller() {
        return currentCaller.require(Permissions.TENANT_ADMIN);
    }

    private static ChangeStaff.By by(Caller caller) {
        return new ChangeStaff.By(caller.personId(), caller::covers);
    }

    private List<String> held(String id, Caller caller) {
        StaffCard card = staff.one(id, caller::covers);
        return card.posts().stream().map(p -> p.pool()).toList();
    }

    private void tell(String id, String what, List<String> posts) {
        outbox.publish(new StaffChanged(id, what, posts, clock.instant()));
    }

    private String password() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
