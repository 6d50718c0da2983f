package org.gridloom.place;

/** A base grid covers ground for every matter; a trade grid covers it for one line of work and may overlap base grids. */
public enum PlaceKind {
    BASE,
    TRADE
}
