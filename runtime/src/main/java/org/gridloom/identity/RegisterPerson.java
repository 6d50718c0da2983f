package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;

/** Puts a person on record in the current city, with the posts held from now on (TZ-7). */
@ApplicationScoped
public class RegisterPerson {
    private final PersonRows persons;
    private final UnitRows units;
    private final IdentitySql sql;

    RegisterPerson(PersonRows persons, UnitRows units, IdentitySql sql) {
        this.persons = persons;
        this.units = units;
        this.sql = sql;
    }

    /** @param sample true for made-up people that only serve to try things out */
    public record Command(String login, String name, List<Post> posts, boolean sample) {
        public Command {
            posts = List.copyOf(posts);
        }
    }

    /** A post to be held at a unit. */
    public record Post(String post, String unitId) {}

    /**
     * Answers the person's id. Refuses with {@link IdentityProblem#LOGIN_TAKEN}, also when another city has the login, and with
     * {@link IdentityProblem#UNIT_NOT_FOUND}.
     */
    @Transactional
    public String handle(Command command) {
        if (sql.byLogin(command.login()).isPresent()) {
            throw new Problem(IdentityProblem.LOGIN_TAKEN, Map.of("login", command.login()));
        }
        var person = new PersonRow();
        person.login = command.login();
        person.name = command.name();
        person.sample = command.sample();
        persons.persist(person);
        for (Post post : command.posts()) {
            if (units.byUnit(post.unitId()).isEmpty()) {
                throw new Problem(IdentityProblem.UNIT_NOT_FOUND, Map.of("unit", post.unitId()));
            }
            var held = new PersonPostRow();
            held.personId = person.id;
            held.post = post.post();
            held.unitId = post.unitId();
            persons.getEntityManager().persist(held);
        }
        return person.id;
    }
}
