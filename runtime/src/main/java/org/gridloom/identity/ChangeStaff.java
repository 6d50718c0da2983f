package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/**
 * Name, posts and standing of a person, changed by whoever administers the units concerned (TZ-7). Posts outside that reach stay
 * as they are, and nobody changes their own.
 */
@ApplicationScoped
public class ChangeStaff {
    private final PersonRows persons;
    private final StaffRows rows;
    private final UnitRows units;
    private final Posts posts;

    ChangeStaff(PersonRows persons, StaffRows rows, UnitRows units, Posts posts) {
        this.persons = persons;
        this.rows = rows;
        this.units = units;
        this.posts = posts;
    }

    /** Who changes, and which tenants lie within reach. */
    public record By(String personId, Predicate<TenantPath> reach) {}

    /**
     * Refuses unless every unit is there and within reach (UNIT_NOT_FOUND), every post exists (POST_UNKNOWN), and there is at least
     * one (POSTS_MISSING: who shall not work any more is shut out instead).
     */
    @Transactional
    public void check(List<RegisterPerson.Post> wanted, By by) {
        if (wanted.isEmpty()) {
            throw new Problem(IdentityProblem.POSTS_MISSING);
        }
        var known = posts.titles(java.util.Locale.ROOT).keySet();
        for (var post : wanted) {
            if (!known.contains(post.post())) {
                throw new Problem(IdentityProblem.POST_UNKNOWN, Map.of("post", post.post()));
            }
            if (!reaches(post.unitId(), by)) {
                throw new Problem(IdentityProblem.UNIT_NOT_FOUND, Map.of("unit", post.unitId()));
            }
        }
    }

    /** Also refuses with PERSON_NOT_FOUND, NOT_YOURSELF and PERSON_STALE. */
    @Transactional
    public void posts(String personId, int version, String name, List<RegisterPerson.Post> wanted, By by) {
        var person = require(personId, version, by);
        check(wanted, by);
        person.name = name;
        var entities = rows.getEntityManager();
        var missing = new HashSet<>(wanted);
        for (PersonPostRow held : rows.postsOf(Set.of(personId)).getOrDefault(personId, List.of())) {
            boolean stays = missing.remove(new RegisterPerson.Post(held.post, held.unitId));
            if (!stays && reaches(held.unitId, by)) {
                entities.remove(held);
            }
        }
        for (var post : missing) {
            var held = new PersonPostRow();
            held.personId = personId;
            held.post = post.post();
            held.unitId = post.unitId();
            entities.persist(held);
        }
    }

    /**
     * Lets a person work or shuts the person out; only when all posts lie within reach (else PERSON_ELSEWHERE). Answers the login.
     */
    @Transactional
    public String active(String personId, int version, boolean active, By by) {
        var person = require(personId, version, by);
        var held = rows.postsOf(Set.of(personId)).getOrDefault(personId, List.of());
        if (!held.stream().allMatch(post -> reaches(post.unitId, by))) {
            throw new Problem(IdentityProblem.PERSON_ELSEWHERE, Map.of("person", person.name));
        }
        person.active = active;
        return person.login;
    }

    private PersonRow require(String personId, int version, By by) {
        var held = rows.postsOf(Set.of(personId)).getOrDefault(personId, List.of());
        var person = persons.findByIdOptional(personId)
                .filter(found -> held.stream().anyMatch(post -> reaches(post.unitId, by)))
                .orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND, Map.of("person", personId)));
        if (person.id.equals(by.personId())) {
            throw new Problem(IdentityProblem.NOT_YOURSELF);
        }
        if (person.version != version) {
            throw new Problem(IdentityProblem.PERSON_STALE, Map.of("person", person.name));
        }
        rows.getEntityManager().lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return person;
    }

    private boolean reaches(String unitId, By by) {
        return units.byUnit(unitId)
                .map(row -> TenantPath.of(row.tenantPath))
                .filter(by.reach())
                .isPresent();
    }
}
