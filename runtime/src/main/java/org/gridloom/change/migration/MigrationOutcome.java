package org.gridloom.change.migration;

/** What became of one instance. */
public enum MigrationOutcome {
    WAITING,
    MOVED,
    /** It cannot go on under the new version, or nobody would be responsible there. */
    REFUSED,
    /** It ended before its turn. */
    GONE,
    /** The order was cancelled before its turn. */
    SKIPPED,
    BACK,
    /** It did something since it was moved; it stays under the new version. */
    MOVED_ON
}
