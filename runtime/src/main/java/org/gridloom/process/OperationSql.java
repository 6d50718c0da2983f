package org.gridloom.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloom.shared.Page;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Incidents and suspensions as rows; every statement names its city. */
final class OperationSql extends RowsSql implements OperationStore {
    private static final String COLUMNS =
            "SELECT id, node, bundle, process, instance_id, case_id, leg_id, item_id, step, connector, cause,"
                    + " attempts, state, raised_at, ended_at, ended_by, reason FROM process_incident";

    OperationSql(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public void raise(Incident i) {
        update(
                "INSERT INTO process_incident (id, city, node, bundle, process, instance_id, case_id, leg_id, item_id,"
                        + " step, connector, cause, attempts, state, raised_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                i.id(),
                i.node().city(),
                i.node().value(),
                i.bundle(),
                i.process(),
                i.instanceId(),
                i.caseId(),
                i.legId(),
                i.itemId(),
                i.step(),
                i.connector(),
                i.cause(),
                i.attempts(),
                i.state().name(),
                i.raisedAt());
    }

    @Override
    public Optional<Incident> take(String city, String id) {
        return one(" WHERE city = ? AND id = ? FOR UPDATE", city, id);
    }

    @Override
    public Optional<Incident> incident(String city, String id) {
        return one(" WHERE city = ? AND id = ?", city, id);
    }

    private Optional<Incident> one(String where, String city, String id) {
        return query(COLUMNS + where, OperationSql::incident, city, id).stream().findFirst();
    }

    @Override
    public boolean end(String city, String id, IncidentState how, Instant at, String personId, String reason) {
        return update(
                        "UPDATE process_incident SET state = ?, ended_at = ?, ended_by = ?, reason = ?"
                                + " WHERE city = ? AND id = ? AND state = 'OPEN'",
                        how.name(),
                        at,
                        personId,
                        reason,
                        city,
                        id)
                == 1;
    }

    @Override
    public void gone(String city, String itemId, Instant at) {
        update(
                "UPDATE process_incident SET state = 'GONE', ended_at = ? WHERE city = ? AND item_id = ? AND state ="
                        + " 'OPEN'",
                at,
                city,
                itemId);
    }

    @Override
    public int timersGone(Instant at) {
        return update(
                "UPDATE process_incident SET state = 'GONE', ended_at = ? WHERE state = 'OPEN' AND connector = ''"
                        + " AND NOT EXISTS (SELECT 1 FROM process_timer t WHERE t.city = process_incident.city"
                        + " AND t.id = process_incident.item_id) AND "
                        + Stage.condition("city"),
                at);
    }

    @Override
    public Page<Incident> incidents(String city, Incidents.Query query) {
        var values = new ArrayList<@Nullable Object>();
        var where = new StringBuilder(" WHERE city = ?");
        values.add(city);
        below(query.nodes(), "node", where, values);
        query.state().ifPresent(state -> {
            where.append(" AND state = ?");
            values.add(state.name());
        });
        query.process().ifPresent(process -> {
            where.append(" AND process = ?");
            values.add(process);
        });
        query.instanceId().ifPresent(id -> {
            where.append(" AND instance_id = ?");
            values.add(id);
        });
        long total = query("SELECT COUNT(*) FROM process_incident" + where, r -> r.getLong(1), values.toArray())
                .get(0);
        values.add(query.limit());
        values.add(query.offset());
        var rows = query(
                COLUMNS + where + " ORDER BY raised_at DESC, id LIMIT ? OFFSET ?",
                OperationSql::incident,
                values.toArray());
        return new Page<>(rows, total, query.offset());
    }

    /** Rows of these nodes and below; none for no nodes. */
    private static void below(
            Collection<TenantPath> nodes, String column, StringBuilder where, List<@Nullable Object> values) {
        var any = new ArrayList<String>();
        for (TenantPath node : nodes) {
            any.add(column + " = ? OR " + column + " LIKE ?");
            values.add(node.value());
            values.add(node.value() + "/%");
        }
        where.append(any.isEmpty() ? " AND 1 = 0" : " AND (" + String.join(" OR ", any) + ")");
    }

    @Override
    public boolean reopenCall(String city, String itemId, String request, Instant due) {
        return update(
                        "UPDATE connector_call SET state = 'OPEN', attempts = 0, due = ?, request = ?"
                                + " WHERE id = ? AND city = ? AND state = 'FAILED'",
                        due,
                        request,
                        itemId,
                        city)
                == 1;
    }

    @Override
    public boolean suspended(TenantPath node, String process) {
        return !query(
                        "SELECT 1 FROM process_suspension WHERE city = ? AND process = ? AND (node = ? OR ? LIKE"
                                + " CONCAT(node, '/%')) LIMIT 1",
                        r -> r.getInt(1), node.city(), process, node.value(), node.value())
                .isEmpty();
    }

    @Override
    public void suspend(Suspension s) {
        update(
                "INSERT INTO process_suspension (city, node, process, since, person_id, reason) VALUES (?,?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE reason = VALUES(reason)",
                s.node().city(),
                s.node().value(),
                s.process(),
                s.since(),
                s.personId(),
                s.reason());
    }

    @Override
    public boolean resume(TenantPath node, String process) {
        return update(
                        "DELETE FROM process_suspension WHERE city = ? AND node = ? AND process = ?",
                        node.city(),
                        node.value(),
                        process)
                == 1;
    }

    @Override
    public List<Suspension> suspensions(String city, Collection<TenantPath> nodes) {
        var values = new ArrayList<@Nullable Object>();
        var where = new StringBuilder(" WHERE city = ?");
        values.add(city);
        below(nodes, "node", where, values);
        return query(
                "SELECT node, process, since, person_id, reason FROM process_suspension" + where
                        + " ORDER BY process, node",
                r -> new Suspension(
                        TenantPath.of(r.getString(1)), r.getString(2), instant(r, 3), r.getString(4), r.getString(5)),
                values.toArray());
    }

    private static Incident incident(ResultSet r) throws SQLException {
        return new Incident(
                r.getString(1),
                TenantPath.of(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                r.getString(10),
                r.getString(11),
                r.getInt(12),
                IncidentState.valueOf(r.getString(13)),
                instant(r, 14),
                Optional.ofNullable(r.getObject(15, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC)),
                Optional.ofNullable(r.getString(16)),
                Optional.ofNullable(r.getString(17)));
    }
}
