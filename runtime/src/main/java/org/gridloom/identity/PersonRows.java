package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PersonRows implements PanacheRepositoryBase<PersonRow, String> {
    Optional<PersonRow> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    List<PersonRow> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<PersonRow> holding(String post, String unitId) {
        return list(
                "active and id in (select p.personId from PersonPostRow p where p.post = ?1 and p.unitId = ?2)"
                        + " order by name, id",
                post,
                unitId);
    }

    boolean someoneAt(String unitId) {
        return count("active and id in (select p.personId from PersonPostRow p where p.unitId = ?1)", unitId) > 0;
    }
}
