package org.gridloom.wall;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;

/** Writes rows that no act over HTTP brings about: a service task that was given up, an order to move instances. */
final class StandingCall {
    private static final String NODE = "taizhou/hailing/chengdong";

    private StandingCall() {}

    static void write(String id, String itemId, String instanceId, String process, String bundle, String caseId) {
        update(
                "INSERT IGNORE INTO connector_call (id, city, node, bundle, instance_id, connector, state, attempts, due,"
                        + " request, step) VALUES (?, 'taizhou', ?, ?, ?, 'wall', 'FAILED', 1, '2200-01-01', '{}', 'x')",
                itemId,
                NODE,
                bundle,
                instanceId);
        update(
                "INSERT INTO process_incident (id, city, node, bundle, process, instance_id, case_id, leg_id, item_id, step,"
                        + " connector, cause, attempts, state, raised_at) VALUES (?, 'taizhou', ?, ?, ?, ?, ?, 'leg', ?, 'x',"
                        + " 'wall', 'status 500', 1, 'OPEN', '2026-01-01')",
                id,
                NODE,
                bundle,
                process,
                instanceId,
                caseId,
                itemId);
    }

    static void suspend(String process) {
        update(
                "INSERT INTO process_suspension (city, node, process, since, person_id, reason)"
                        + " VALUES ('taizhou', ?, ?, '2026-01-01', 'x', 'x')",
                NODE,
                process);
    }

    /** An order to move instances that has no instance. */
    static void migration(String id, String state) {
        update(
                "INSERT INTO migration (id, city, node, process, state, choices, person_id, started_at)"
                        + " VALUES (?, 'taizhou', ?, 'wall', ?, '{}', 'x', '2026-01-01')",
                id,
                NODE,
                state);
    }

    /** An instance of it that is not there. */
    static void item(String order) {
        update(
                "INSERT INTO migration_item (id, city, node, migration_id, instance_id, case_id, from_bundle, to_bundle,"
                        + " outcome, findings) VALUES (?, 'taizhou', ?, ?, 'wall', 'wall', 'x', 'y', 'WAITING', '[]')",
                order,
                NODE,
                order);
    }

    /** An event that nobody of that name could take. */
    static void event(String id) {
        update(
                "INSERT INTO outbox_stuck (id, event_id, subscriber, city, node, type, subject, cause, tries, state, first_at,"
                        + " last_at) SELECT ?, id, 'wall', city, ?, type, subject, 'wall', 5, 'STUCK', '2026-01-01',"
                        + " '2026-01-01' FROM outbox_event WHERE city = 'taizhou' ORDER BY id DESC LIMIT 1",
                id,
                NODE);
    }

    /** Nothing of it may be called later. */
    static void clear() {
        update("DELETE FROM outbox_stuck WHERE city = 'taizhou' AND subscriber = 'wall'");
        update("DELETE FROM migration_item WHERE city = 'taizhou' AND instance_id = 'wall'");
        update("DELETE FROM migration WHERE city = 'taizhou' AND process = 'wall'");
        update("DELETE FROM connector_call WHERE city = 'taizhou' AND connector = 'wall'");
        update("DELETE FROM process_incident WHERE city = 'taizhou' AND connector = 'wall'");
        update("DELETE FROM process_suspension WHERE city = 'taizhou'");
    }

    static void update(String sql, String... values) {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
