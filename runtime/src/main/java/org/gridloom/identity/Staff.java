package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** The persons who hold posts at a node and below, for whoever administers it (TZ-7). */
@ApplicationScoped
public class Staff {
    private static final int MOST = 200;

    private final StaffRows rows;
    private final UnitRows units;

    Staff(StaffRows rows, UnitRows units) {
        this.rows = rows;
        this.units = units;
    }

    /** Persons with a post at {@code node} or below, by name; {@code text} is looked for in name and login. */
    @Transactional
    public Page<StaffCard> at(TenantPath node, String text, int offset, int limit) {
        int most = Math.max(1, Math.min(MOST, limit));
        var found = rows.at(node, text.strip(), Math.max(0, offset), most);
        var posts = rows.postsOf(found.stream().map(person -> person.id).toList());
        return new Page<>(
                found.stream()
                        .map(person -> card(person, posts.getOrDefault(person.id, List.of()), t -> within(node, t)))
                        .toList(),
                rows.countAt(node, text.strip()),
                Math.max(0, offset));
    }

    /** One person; refuses with {@link IdentityProblem#PERSON_NOT_FOUND} who holds no post within reach. */
    @Transactional
    public StaffCard one(String personId, Predicate<TenantPath> reach) {
        var card = rows.findByIdOptional(personId)
                .map(person -> card(person, rows.postsOf(List.of(personId)).getOrDefault(personId, List.of()), reach))
                .filter(found -> !found.posts().isEmpty());
        return card.orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND, Map.of("person", personId)));
    }

    private StaffCard card(PersonRow person, List<PersonPostRow> held, Predicate<TenantPath> reach) {
        var posts = new ArrayList<HeldPost>();
        boolean elsewhere = false;
        for (PersonPostRow post : held) {
            var unit = units.byUnit(post.unitId).map(UnitRow::unit);
            if (unit.map(OrgUnit::tenant).filter(reach).isPresent()) {
                posts.add(held(post.post, unit));
            } else {
                elsewhere = true;
            }
        }
        return new StaffCard(
                person.id, person.login, person.name, person.active, person.sample, posts, elsewhere, person.version);
    }

    private static HeldPost held(String post, Optional<OrgUnit> at) {
        var unit = at.orElseThrow();
        return new HeldPost(post, unit.id(), unit.kind(), unit.tenant(), unit.name());
    }

    private static boolean within(TenantPath node, TenantPath other) {
        return node.covers(other);
    }
}
