package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

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

    List<PersonRow> atNode(TenantPath node) {
        return find(
                        "active and id in (select p.personId from PersonPostRow p, UnitRow u, PostRow r"
                                + " where p.unitId = u.unitId and u.active and u.tenantPath = ?1 and p.post = r.name"
                                + " and concat(',', r.permissions, ',') like ?2) order by name, id",
                        node.value(),
                        "%," + Permissions.TASK_WORK + ",%")
                .page(0, 300)
                .list();
    }

    boolean someoneAt(String unitId) {
        return count("active and id in (select p.personId from PersonPostRow p where p.unitId = ?1)", unitId) > 0;
    }
}
