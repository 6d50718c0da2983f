package org.gridloom.tenant;

/** The levels that hold configuration. Villages and grids are places, not tenants. */
public enum TenantLevel {
    CITY,
    COUNTY,
    TOWNSHIP
}
