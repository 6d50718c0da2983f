package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Problem;

/** The persons of the current city; those of another city are not there. */
@ApplicationScoped
public class People {
    private final PersonRows persons;

    People(PersonRows persons) {
        this.persons = persons;
    }

    public Optional<PersonCard> find(String personId) {
        return persons.findByIdOptional(personId).map(PersonRow::card);
    }

    /** Refuses with {@link IdentityProblem#PERSON_NOT_FOUND}. */
    public String name(String personId) {
        return find(personId)
                .map(PersonCard::name)
                .orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND, Map.of("person", personId)));
    }

    /** Names by id, for lists: one query whatever their number; ids that are not known are left out. */
    public Map<String, String> names(java.util.Collection<String> personIds) {
        return persons.byIds(personIds).stream()
                .collect(java.util.stream.Collectors.toMap(person -> person.id, person -> person.name));
    }

    /** Active persons who hold a post at a unit, by name. */
    public List<PersonCard> holding(String post, String unitId) {
        return persons.holding(post, unitId).stream().map(PersonRow::card).toList();
    }

    /** Active persons who hold a post with work items at a unit of this very tenant, by name; at most 300. */
    public List<PersonCard> atNode(org.gridloom.tenant.TenantPath node) {
        return persons.atNode(node).stream().map(PersonRow::card).toList();
    }

    /** Whether any active person holds a post at a unit. */
    public boolean someoneAt(String unitId) {
        return persons.someoneAt(unitId);
    }

    public Optional<PersonCard> byLogin(String login) {
        return persons.byLogin(login).map(PersonRow::card);
    }
}
