package org.gridloom.change.diff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.gridloom.change.RowSql;
import org.gridloom.tenant.TenantPath;

/** Counts the open cases of nodes. */
@ApplicationScoped
class DiffSql {
    private final RowSql rows;

    DiffSql(RowSql rows) {
        this.rows = rows;
    }

    /** Cases with a leg that is open at one of the nodes: each keeps the bundle the leg began with. */
    long openCases(String city, Collection<TenantPath> nodes) {
        if (nodes.isEmpty()) {
            return 0;
        }
        var paths = nodes.stream().map(TenantPath::value).toList();
        List<Object[]> found = rows.rows(
                "select count(distinct l.case_id) from case_leg l join casefile c on c.id = l.case_id and c.city = l.city"
                        + " where l.city = ?1 and l.ended_at is null and c.state = 'OPEN' and l.node in (?2)",
                city,
                paths);
        return ((Number) found.get(0)[0]).longValue();
    }
}
