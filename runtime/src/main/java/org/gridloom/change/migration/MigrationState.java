package org.gridloom.change.migration;

/** Where an order to move instances stands. */
public enum MigrationState {
    /** A dry run that nobody has started yet; after a day it is forgotten. */
    PLANNED,
    RUNNING,
    DONE,
    CANCELLED,
    ROLLING_BACK,
    ROLLED_BACK
}
