package org.gridloom.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TenantRows implements PanacheRepositoryBase<TenantRow, String> {
    private static final String VALID = "validFrom <= ?1 and (validTo is null or validTo > ?1)";

    Optional<TenantRow> at(TenantPath path, LocalDate day) {
        return find(VALID + " and path = ?2", day, path.value()).firstResultOptional();
    }

    List<TenantRow> below(TenantPath path, LocalDate day) {
        return list(VALID + " and (path = ?2 or path like ?3) order by path", day, path.value(), path.value() + "/%");
    }

    void replaceAll(TenantPath city, List<TenantNode> nodes, LocalDate today) {
        var since = count() == 0 ? LocalDate.EPOCH : today;
        var open = new HashMap<String, TenantRow>();
        below(city, today).forEach(row -> open.put(row.path, row));
        for (TenantNode node : nodes) {
            var row = open.remove(node.path().value());
            if (row == null) {
                persist(newRow(node, since));
            } else if (!row.node().equals(node)) {
                change(row, node, today);
            }
        }
        open.values().forEach(row -> end(row, today));
    }

    private void change(TenantRow row, TenantNode node, LocalDate today) {
        if (row.validFrom.equals(today)) {
            row.take(node);
            return;
        }
        row.validTo = today;
        var next = newRow(node, today);
        next.nodeId = row.nodeId;
        persist(next);
    }

    private void end(TenantRow row, LocalDate today) {
        if (row.validFrom.equals(today)) {
            delete(row);
        } else {
            row.validTo = today;
        }
    }

    private static TenantRow newRow(TenantNode node, LocalDate from) {
        var row = new TenantRow();
        row.validFrom = from;
        row.take(node);
        return row;
    }
}
