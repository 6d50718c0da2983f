package org.gridloom.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The tenant tree of the current city (see {@link CurrentTenant}); nodes of another city are not there. Nodes are valid in
 * time: units merge, split and are renumbered, and what was true on a day stays answerable.
 */
@ApplicationScoped
public class TenantTree {
    private final TenantRows rows;
    private final TenantSql sql;
    private final Clock clock;

    TenantTree(TenantRows rows, TenantSql sql, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
    }

    /** The node as it stands today. */
    public Optional<TenantNode> find(TenantPath path) {
        return find(path, today());
    }

    /** The node as it stood on a day. */
    public Optional<TenantNode> find(TenantPath path, LocalDate day) {
        return rows.at(path, day).map(TenantRow::node);
    }

    /** Direct children, by division code. */
    public List<TenantNode> children(TenantPath path) {
        return subtree(path).stream()
                .filter(n -> n.path().level().ordinal() == path.level().ordinal() + 1)
                .toList();
    }

    /** The node and everything below it as they stand today, by path. */
    public List<TenantNode> subtree(TenantPath path) {
        return subtree(path, today());
    }

    /** The node and everything below it as they stood on a day, by path. */
    public List<TenantNode> subtree(TenantPath path, LocalDate day) {
        return rows.below(path, day).stream().map(TenantRow::node).toList();
    }

    /** Every city of this installation: the one question that looks over the wall, and it answers names of cities only. */
    public List<String> cities() {
        return sql.cities(today());
    }

    /**
     * Makes the tree of a city equal to {@code nodes} from today on, in the caller's transaction. A node that is renamed or
     * renumbered stays the same node with a new period; one that is missing ends today. The first tree of a city holds for all
     * days before, since nothing else is known of them.
     */
    @Transactional
    public void replaceAll(String city, List<TenantNode> nodes) {
        rows.replaceAll(TenantPath.of(city), nodes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
