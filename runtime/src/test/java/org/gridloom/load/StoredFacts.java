package org.gridloom.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What really stands in the database, read past the server on a connection of the test's own. */
final class StoredFacts implements AutoCloseable {
    /** All that rang: which rung of which limit, and how often it was told. */
    private static final String TOLD =
            "SELECT CONCAT(type, ' ', JSON_VALUE(data, '$.deadlineId')) AS rung, COUNT(*) AS times"
                    + " FROM %s WHERE type LIKE 'gridloom.deadline.%%' GROUP BY rung HAVING times > 1";

    private final Connection connection;

    StoredFacts(Connection connection) {
        this.connection = connection;
    }

    List<String> strings(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(strings(sql, values).get(0));
    }

    int change(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Work items of steps that were done twice, or that one token opened twice: this flow never comes back to a step. */
    List<String> stepsNotDoneOnce() throws SQLException {
        return strings("SELECT CONCAT(instance_id, ' ', step, ' ', GROUP_CONCAT(state)) FROM work_item"
                + " GROUP BY instance_id, step HAVING COUNT(*) <> 1 OR SUM(state = 'DONE') <> 1");
    }

    /** Tasks whose completion was told twice or never. */
    List<String> completionsNotToldOnce() throws SQLException {
        return strings("SELECT w.id FROM work_item w LEFT JOIN outbox_event e ON e.type = 'gridloom.task.completed.v1'"
                + " AND e.subject = w.case_id AND JSON_VALUE(e.data, '$.taskId') = w.id"
                + " WHERE w.state = 'DONE' GROUP BY w.id HAVING COUNT(e.id) <> 1");
    }

    List<String> rungsToldTwice() throws SQLException {
        var twice = new ArrayList<>(strings(TOLD.formatted("outbox_event")));
        twice.addAll(strings(TOLD.formatted("audit_entry")));
        return twice;
    }

    /** Rungs acted on without an event, or the other way round. */
    long rungsWithoutOneEvent() throws SQLException {
        return Math.abs(number("SELECT COUNT(*) FROM deadline_rung")
                - number("SELECT COUNT(*) FROM outbox_event WHERE type LIKE 'gridloom.deadline.%'"));
    }

    /**
     * Lets the limits of whole cases pass now. The shipped limits count working days and the server's clock is the real one,
     * so their dates are moved in the row, as if the event had been reported long ago; rung, row and event remain the
     * server's own business.
     *
     * @return how many running limits it was
     */
    int letCaseLimitsPass(String which) throws SQLException {
        return change("UPDATE deadline SET warn_at = UTC_TIMESTAMP(3) - INTERVAL 2 MINUTE,"
                + " due_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE, next_at = UTC_TIMESTAMP(3) - INTERVAL 2 MINUTE"
                + " WHERE subject_kind = 'case' AND state = 'RUNNING' AND next_rung = 'WARN' AND " + which);
    }

    /** Waits until a count is zero; answers whether it came to that. */
    boolean becomesZero(String countSql, int seconds) throws SQLException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (number(countSql) > 0) {
            if (System.nanoTime() > until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
