package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.tenant.TenantPath;

@ApplicationScoped
class StaffRows implements PanacheRepositoryBase<PersonRow, String> {
    private static final String AT_NODE = "id in (select h.personId from PersonPostRow h, UnitRow u"
            + " where u.unitId = h.unitId and u.active and (u.tenantPath = :node or u.tenantPath like :below))"
            + " and (:text = '' or lower(name) like :part or lower(login) like :part)";

    List<PersonRow> at(TenantPath node, String text, int offset, int limit) {
        return find(AT_NODE + " order by active desc, name, id", asked(node, text))
                .range(offset, offset + limit - 1)
                .list();
    }

    long countAt(TenantPath node, String text) {
        return count(AT_NODE, asked(node, text));
    }

    Map<String, List<PersonPostRow>> postsOf(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("from PersonPostRow where personId in :ids order by post, unitId", PersonPostRow.class)
                .setParameter("ids", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(held -> held.personId));
    }

    private static Parameters asked(TenantPath node, String text) {
        String part = text.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0");
        return Parameters.with("node", node.value())
                .and("below", node.value() + "/%")
                .and("text", text)
                .and("part", "%" + part + "%");
    }
}
