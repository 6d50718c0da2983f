package org.gridloom.place;

/** The five levels of places, the widest first. The first three are also tenants. */
public enum PlaceLevel {
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID
}
