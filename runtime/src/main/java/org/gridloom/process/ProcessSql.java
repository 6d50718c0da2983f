package org.gridloom.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gridloom.process.kept.Kept;
import org.gridloom.process.kept.Writes;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** The feature's native SQL, in the transaction around the call. Every statement on a known row names its city. */
final class ProcessSql extends ValuesSql implements ProcessStore {
    private static final String COLUMNS =
            "SELECT id, node, bundle, process, case_id, leg_id, owns_leg, parent_id, parent_item, lock_version, ";

    ProcessSql(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public boolean write(List<Change> changes) {
        if (changes.size() == 1 && !changes.get(0).fresh()) {
            return update(changes.get(0).row(), changes.get(0).expected());
        }
        var sql = new StringBuilder("INSERT INTO process_instance (id, city, node, bundle, process, case_id, leg_id,"
                + " owns_leg, parent_id, parent_item, lock_version, state, waiting, kept)");
        var values = new ArrayList<@Nullable Object>();
        int written = 0;
        for (Change change : changes) {
            sql.append(values.isEmpty() ? " " : " UNION ALL ").append("SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,? FROM DUAL");
            add(change.row(), values);
            if (change.guarded()) {
                sql.append(" WHERE NOT EXISTS (SELECT 1 FROM process_suspension s WHERE s.city = ? AND s.process = ?"
                        + " AND (s.node = ? OR ? LIKE CONCAT(s.node, '/%')))");
                String node = change.row().node().value();
                values.addAll(List.of(change.row().node().city(), change.row().process(), node, node));
            }
            // The server counts a row that was there and was changed twice.
            written += change.fresh() ? 1 : 2;
        }
        if (changes.stream().anyMatch(change -> !change.fresh())) {
            String unmoved = "process_instance.lock_version = VALUES(lock_version) - 1";
            sql.append(" ON DUPLICATE KEY UPDATE state = IF(" + unmoved + ", VALUES(state), process_instance.state),"
                    + " waiting = IF(" + unmoved + ", VALUES(waiting), process_instance.waiting),"
                    + " kept = IF(" + unmoved + ", VALUES(kept), process_instance.kept),"
                    + " lock_version = IF(" + unmoved
                    + ", VALUES(lock_version), process_instance.lock_version)");
        }
        if (update(sql.toString(), values.toArray()) != written) {
            return false;
        }
        changes.forEach(change -> writeLarge(change.row()));
        return true;
    }

    private static void add(InstanceRow row, List<@Nullable Object> values) {
        values.addAll(Arrays.asList(
                row.id(),
                row.node().city(),
                row.node().value(),
                row.bundle(),
                row.process(),
                row.caseId(),
                row.legId(),
                row.ownsLeg(),
                row.parentId(),
                row.parentItem(),
                row.version(),
                row.state(),
                row.waiting(),
                row.kept().tail()));
    }

    @Override
    public Optional<InstanceRow> find(String city, String id) {
        return instance("", city, id);
    }

    @Override
    public Optional<InstanceRow> take(String city, String id) {
        return instance(" FOR UPDATE", city, id);
    }

    private Optional<InstanceRow> instance(String lock, String city, String id) {
        return query(
                        COLUMNS + "state, waiting, kept FROM process_instance WHERE id = ? AND city = ?" + lock,
                        r -> new Read(row(r), r.getBytes(13)),
                        id,
                        city)
                .stream()
                .findFirst()
                .map(read -> read.row().keeping(kept(city, id, read.tail(), lock)));
    }

    private record Read(InstanceRow row, byte @Nullable [] tail) {}

    private static InstanceRow row(ResultSet r) throws SQLException {
        return new InstanceRow(
                r.getString(1),
                TenantPath.of(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getBoolean(7),
                r.getString(8),
                r.getString(9),
                r.getLong(10),
                r.getBytes(11),
                r.getString(12),
                Kept.NOTHING);
    }

    @Override
    public boolean update(InstanceRow row, long expected) {
        return update("", row, expected);
    }

    @Override
    public boolean rebind(InstanceRow row, long expected) {
        return update("bundle = ?, ", row, expected);
    }

    /** Of the small values only what is new goes to the server, which puts it behind what it has. */
    private boolean update(String bundle, InstanceRow row, long expected) {
        Writes writes = row.kept().writes();
        var values = new ArrayList<@Nullable Object>();
        if (!bundle.isEmpty()) {
            values.add(row.bundle());
        }
        values.addAll(List.of(row.state(), row.waiting()));
        String kept = "";
        if (writes.anew() || writes.tail().length > 0) {
            kept = writes.anew() ? "kept = ?, " : "kept = CONCAT(kept, ?), ";
            values.add(writes.tail());
        }
        values.addAll(List.of(row.version(), row.id(), row.node().city(), expected));
        boolean unmoved = update(
                        "UPDATE process_instance SET " + bundle + "state = ?, waiting = ?, " + kept
                                + "lock_version = ? WHERE id = ? AND city = ? AND lock_version = ?",
                        values.toArray())
                == 1;
        if (unmoved) {
            writeLarge(row);
        }
        return unmoved;
    }

    @Override
    public List<InstanceRow> openOf(TenantPath node, String process, String after, int most) {
        return query(
                COLUMNS + "'' AS state, '' AS waiting FROM process_instance WHERE city = ? AND process = ? AND id > ?"
                        + " AND (node = ? OR node LIKE ?) ORDER BY id LIMIT " + most,
                ProcessSql::row,
                node.city(),
                process,
                after,
                node.value(),
                node.value() + "/%");
    }

    @Override
    public List<ProcessMigration.Running> running(TenantPath node) {
        return query(
                "SELECT process, bundle, node, COUNT(*) FROM process_instance WHERE city = ? AND (node = ? OR node"
                        + " LIKE ?) GROUP BY process, bundle, node ORDER BY process, bundle, node",
                r -> new ProcessMigration.Running(
                        r.getString(1), r.getString(2), TenantPath.of(r.getString(3)), r.getLong(4)),
                node.city(),
                node.value(),
                node.value() + "/%");
    }

    @Override
    public boolean delete(InstanceRow row, long expected) {
        deleteLarge(row);
        return update(
                        "DELETE FROM process_instance WHERE id = ? AND city = ? AND lock_version = ?",
                        row.id(),
                        row.node().city(),
                        expected)
                == 1;
    }

    @Override
    public void waiting(InstanceRow row, Set<String> events, boolean replace) {
        if (replace) {
            update(
                    "DELETE FROM process_waiting WHERE instance_id = ? AND city = ?",
                    row.id(),
                    row.node().city());
        }
        if (events.isEmpty()) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        for (String event : events) {
            values.addAll(List.of(row.id(), event, row.node().city(), row.node().value()));
        }
        update(
                "INSERT INTO process_waiting (instance_id, event, city, node) VALUES "
                        + String.join(",", Collections.nCopies(events.size(), "(?,?,?,?)")),
                values.toArray());
    }

    @Override
    public List<String> waitingFor(TenantPath node, String event) {
        return query(
                "SELECT instance_id FROM process_waiting WHERE city = ? AND event = ? AND (node = ? OR node LIKE ?)"
                        + " ORDER BY instance_id",
                r -> r.getString(1),
                node.city(),
                event,
                node.value(),
                node.value() + "/%");
    }

    @Override
    public List<String> waitingInCase(String city, String caseId, String event) {
        return query(
                "SELECT w.instance_id FROM process_waiting w JOIN process_instance i ON i.id = w.instance_id"
                        + " WHERE w.city = ? AND i.city = ? AND i.case_id = ? AND w.event = ? ORDER BY w.instance_id",
                r -> r.getString(1),
                city,
                city,
                caseId,
                event);
    }

    @Override
    public List<String> calledBy(String city, String parentId, String parentItem) {
        return query(
                "SELECT id FROM process_instance WHERE parent_id = ? AND parent_item = ? AND city = ?",
                r -> r.getString(1),
                parentId,
                parentItem,
                city);
    }
}
