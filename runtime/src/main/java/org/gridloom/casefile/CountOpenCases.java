package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gridloom.tenant.TenantPath;

/** How many cases run at a node and below; what is changed there does not reach them, they keep what they began with. */
@ApplicationScoped
public class CountOpenCases {
    private final EntityManager entities;

    CountOpenCases(EntityManager entities) {
        this.entities = entities;
    }

    /** Open cases of one category. */
    public record Count(String caseType, long cases) {}

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
}
