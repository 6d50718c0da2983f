package org.gridloom.identity;

import org.gridloom.tenant.TenantLevel;

/** What holds work: the centres of the three tenant levels, the desks of villages and grids, and departments (SZ-7.1). */
public enum UnitKind {
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID,
    DEPARTMENT;

    /** Centres see everything below them. */
    public boolean isCentre() {
        return this == CITY || this == COUNTY || this == TOWNSHIP;
    }

    public static UnitKind centreOf(TenantLevel level) {
        return valueOf(level.name());
    }
}
