package org.gridloom.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Who may be asked to join in, lent a duty or sent a copy: whoever holds a post at a unit of the same tenant. */
@ApplicationScoped
class Circle {
    private final People people;

    Circle(People people) {
        this.people = people;
    }

    List<ActField.Option> options(ActOn on) {
        return people.atNode(TenantPath.of(on.node())).stream()
                .filter(card ->
                        !card.id().equals(on.callerId()) && !on.excluded().contains(card.id()))
                .map(Colleagues::option)
                .toList();
    }

    /** The people a request names; refuses none, and whoever is not of the circle. */
    List<String> require(WorkItem item, ActRequest request, String field, String except) {
        var named = request.all(field);
        if (named.isEmpty()) {
            throw new Problem(TaskProblem.TASK_NOBODY_CHOSEN);
        }
        var known = new ArrayList<String>();
        people.atNode(TenantPath.of(item.node)).stream().map(PersonCard::id).forEach(known::add);
        known.remove(except);
        known.removeIf(person -> Excluded.has(item, person));
        if (!known.containsAll(named)) {
            throw new Problem(TaskProblem.TASK_RECEIVER_NOT_NEAR, Map.of("step", item.stepName));
        }
        return named;
    }
}
