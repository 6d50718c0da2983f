package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;

/** Who could do a step instead: those who hold one of its posts at its unit. */
@ApplicationScoped
class Colleagues {
    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    boolean suit(WorkItem item, String except, String personId) {
        return !personId.equals(except)
                && !Excluded.has(item, personId)
                && of(item.postList(), item.unitId).anyMatch(card -> card.id().equals(personId));
    }

    List<ActField.Option> options(ActOn on) {
        return of(on.posts(), on.unitId())
                .filter(card ->
                        !card.id().equals(on.callerId()) && !on.excluded().contains(card.id()))
                .map(Colleagues::option)
                .distinct()
                .toList();
    }

    private Stream<PersonCard> of(List<String> posts, String unitId) {
        return posts.stream().flatMap(post -> people.holding(post, unitId).stream());
    }

    static ActField.Option option(PersonCard card) {
        return new ActField.Option(
                card.id(),
                card.name() + card.phone().map(phone -> " · " + phone).orElse(""));
    }
}
