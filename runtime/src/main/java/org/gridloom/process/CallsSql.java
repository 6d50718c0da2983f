package org.gridloom.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.TenantPath;

/** Rows of calls to other systems: the part of {@link ProcessStore} that belongs to them. */
abstract class CallsSql extends RowsSql {
    CallsSql(DataSource dataSource) {
        super(dataSource);
    }

    public void insertCall(ProcessStore.OutgoingCall c) {
        update(
                "INSERT INTO connector_call (id, city, node, bundle, instance_id, connector, state, attempts, due,"
                        + " request, step) VALUES (?,?,?,?,?,?,'OPEN',?,?,?,?)",
                c.id(),
                c.node().city(),
                c.node().value(),
                c.bundle(),
                c.instanceId(),
                c.connector(),
                c.attempts(),
                c.due(),
                c.request(),
                c.step());
    }

    public List<String> dueCalls(Instant now, int most) {
        return query(
                "SELECT id FROM connector_call WHERE state = 'OPEN' AND stood_at IS NULL AND due <= ? AND "
                        + Stage.condition("city")
                        + " ORDER BY due LIMIT " + most,
                r -> r.getString(1),
                now);
    }

    public Optional<ProcessStore.OutgoingCall> claimCall(String id, Instant now, Instant until) {
        int claimed = update(
                "UPDATE connector_call SET due = ?, attempts = attempts + 1 WHERE id = ? AND state = 'OPEN' AND"
                        + " stood_at IS NULL AND due <= ?",
                until,
                id,
                now);
        return claimed == 0
                ? Optional.empty()
                : query(
                                "SELECT id, node, bundle, instance_id, connector, request, attempts, due, step"
                                        + " FROM connector_call WHERE id = ?",
                                r -> new ProcessStore.OutgoingCall(
                                        r.getString(1),
                                        TenantPath.of(r.getString(2)),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        r.getString(6),
                                        r.getInt(7),
                                        instant(r, 8),
                                        r.getString(9)),
                                id)
                        .stream()
                        .findFirst();
    }

    public boolean finishCall(String city, String id, String state, String reason) {
        return update(
                        "UPDATE connector_call SET state = ?, last_reason = ? WHERE id = ? AND city = ? AND state ="
                                + " 'OPEN'"
                                + ("WITHDRAWN".equals(state) ? "" : " AND stood_at IS NULL"),
                        state,
                        shortened(reason),
                        id,
                        city)
                == 1;
    }

    /** What answers meanwhile is asked again, under the same key, when the case goes on. */
    final void callsStandStill(String city, String caseId, Instant now) {
        update(
                "UPDATE connector_call SET stood_at = ? WHERE city = ? AND state = 'OPEN' AND stood_at IS NULL AND"
                        + " instance_id IN (SELECT id FROM process_instance WHERE city = ? AND case_id = ?)",
                now,
                city,
                city,
                caseId);
    }

    final void callsGoOn(String city, String caseId, Instant now) {
        update(
                "UPDATE connector_call SET due = DATE_ADD(due, INTERVAL TIMESTAMPDIFF(MICROSECOND, stood_at, ?)"
                        + " MICROSECOND), stood_at = NULL WHERE city = ? AND stood_at IS NOT NULL AND instance_id IN"
                        + " (SELECT id FROM process_instance WHERE city = ? AND case_id = ?)",
                now,
                city,
                city,
                caseId);
    }

    public void postponeCall(String city, String id, Instant until, String reason) {
        update(
                "UPDATE connector_call SET due = ?, last_reason = ? WHERE id = ? AND city = ? AND state = 'OPEN'",
                until,
                shortened(reason),
                id,
                city);
    }

    private static String shortened(String reason) {
        return reason.length() > 200 ? reason.substring(0, 200) : reason;
    }
}
