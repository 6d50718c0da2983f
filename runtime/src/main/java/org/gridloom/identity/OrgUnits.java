package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/** The active units of the current city; those of another city are not there. */
@ApplicationScoped
public class OrgUnits implements UnitTree {
    private final UnitRows rows;

    OrgUnits(UnitRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<OrgUnit> find(String id) {
        return rows.byUnit(id).map(UnitRow::unit);
    }

    @Override
    public Optional<OrgUnit> ofPlace(String placeId) {
        return rows.byPlace(placeId).map(UnitRow::unit);
    }

    @Override
    public Optional<OrgUnit> centre(TenantPath node) {
        return rows.centre(node).map(UnitRow::unit);
    }

    /** Departments of this node itself, by id. */
    public List<OrgUnit> departments(TenantPath node) {
        return units(rows.departments(node));
    }

    @Override
    public Optional<OrgUnit> upper(String unitId) {
        return find(unitId).flatMap(OrgUnit::parentId).flatMap(this::find);
    }

    @Override
    public List<OrgUnit> lower(String unitId) {
        return units(rows.below(unitId));
    }

    /** Every unit of a tenant and below it, centres first, then by id. */
    public List<OrgUnit> inTenant(TenantPath node) {
        return units(rows.within(node));
    }

    /**
     * Makes the units of a tenant and below equal to {@code units}, in the caller's transaction. A unit that is missing stays
     * on record but is no longer active.
     */
    @Transactional
    public void replaceAll(TenantPath node, List<OrgUnit> units) {
        rows.replaceAll(node, units);
    }

    private static List<OrgUnit> units(List<UnitRow> found) {
        return found.stream().map(UnitRow::unit).toList();
    }
}
