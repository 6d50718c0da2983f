package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.gridloom.artifact.OpenWork;
import org.gridloom.tenant.TenantPath;

/** How many cases run; what is changed at their node does not reach them, they keep the bundle they began with. */
@ApplicationScoped
public class CountOpenCases implements OpenWork {
    private final EntityManager entities;

    CountOpenCases(EntityManager entities) {
        this.entities = entities;
    }

    /** Open cases of one category. */
    public record Count(String caseType, long cases) {}

    /** Open cases at a node and below, by category. */
    @Transactional
    public List<Count> handle(TenantPath node) {
        return entities
                .createQuery(
                        "select caseType, count(*) from Casefile where state = :open and (node = :node or node like :below)"
                                + " group by caseType order by caseType",
                        Object[].class)
                .setParameter("open", CaseState.OPEN)
                .setParameter("node", node.value())
                .setParameter("below", node.value() + "/%")
                .getResultList()
                .stream()
                .map(row -> new Count((String) row[0], (Long) row[1]))
                .toList();
    }

    @Override
    public long openAt(Collection<TenantPath> nodes) {
        return nodes.isEmpty()
                ? 0
                : entities.createQuery("select count(*) from Casefile where state = :open and node in :nodes", Long.class)
                        .setParameter("open", CaseState.OPEN)
                        .setParameter("nodes", nodes.stream().map(TenantPath::value).toList())
                        .getSingleResult();
    }
}
