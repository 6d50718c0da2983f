package org.gridloom.outbox;

import java.time.Duration;

/**
 * Work done again and again in the background. Of all nodes on one database at most one runs it at a time; when that node
 * dies another takes over within seconds. A run must be safe to repeat.
 */
public interface RecurringWork {
    /** Unique and stable: the row in the database that the nodes compete for. */
    String name();

    /** Pause between the end of one run and the start of the next. */
    Duration every();

    void run();
}
