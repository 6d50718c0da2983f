package org.gridloom.change.migration;

/** Where an order to move instances stands. */
public enum MigrationState {
    RUNNING,
    DONE,
    CANCELLED,
    ROLLING_BACK,
    ROLLED_BACK
}
