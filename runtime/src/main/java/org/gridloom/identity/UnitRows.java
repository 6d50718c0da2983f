package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

@ApplicationScoped
class UnitRows implements PanacheRepositoryBase<UnitRow, String> {
    Optional<UnitRow> byUnit(String unitId) {
        return find("active and unitId = ?1", unitId).firstResultOptional();
    }

    Optional<UnitRow> byPlace(String placeId) {
        return find("active and placeId = ?1", placeId).firstResultOptional();
    }

    Optional<UnitRow> centre(TenantPath node) {
        return find("active and tenantPath = ?1 and kind = ?2", node.value(), UnitKind.centreOf(node.level()))
                .firstResultOptional();
    }

    List<UnitRow> departments(TenantPath node) {
        return list("active and tenantPath = ?1 and kind = ?2 order by unitId", node.value(), UnitKind.DEPARTMENT);
    }

    List<UnitRow> below(String unitId) {
        return list("active and parentId = ?1 and kind <> ?2 order by unitId", unitId, UnitKind.DEPARTMENT);
    }

    List<UnitRow> within(TenantPath node) {
        return list("active and (tenantPath = ?1 or tenantPath like ?2)", node.value(), node.value() + "/%").stream()
                .sorted(Comparator.comparing((UnitRow row) -> row.kind).thenComparing(row -> row.unitId))
                .toList();
    }

    void replaceAll(TenantPath node, List<OrgUnit> units) {
        var known = new HashMap<String, UnitRow>();
        list("tenantPath = ?1 or tenantPath like ?2", node.value(), node.value() + "/%")
                .forEach(row -> known.put(row.unitId, row));
        for (OrgUnit unit : units) {
            var row = known.remove(unit.id());
            if (row == null) {
                row = new UnitRow();
                row.take(unit);
                persist(row);
            } else {
                row.take(unit);
            }
        }
        known.values().forEach(row -> row.active = false);
    }
}
