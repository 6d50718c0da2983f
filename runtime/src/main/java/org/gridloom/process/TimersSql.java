package org.gridloom.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridloom.process.ProcessStore.Timer;
import org.gridloom.shared.Stage;
import org.gridloom.tenant.TenantPath;

/** Statements on the timers of processes. Only what asks which are due looks over all cities. */
abstract class TimersSql extends CallsSql {
    private static final String TIMER =
            "SELECT id, node, instance_id, timer_id, due, repeat_millis, firings_left FROM process_timer";

    TimersSql(DataSource dataSource) {
        super(dataSource);
    }

    public List<Timer> timersOf(String city, String instanceId) {
        return query(TIMER + " WHERE instance_id = ? AND city = ?", TimersSql::timer, instanceId, city);
    }

    public void insertTimer(Timer t) {
        update(
                "INSERT INTO process_timer (id, city, node, instance_id, timer_id, due, repeat_millis, firings_left)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                t.id(),
                t.node().city(),
                t.node().value(),
                t.instanceId(),
                t.timerId(),
                t.due(),
                t.repeatMillis(),
                t.left());
    }

    public void deleteTimer(String city, String id) {
        update("DELETE FROM process_timer WHERE id = ? AND city = ?", id, city);
    }

    public List<Timer> dueTimers(Instant now, int most) {
        return query(
                TIMER + " WHERE due <= ? AND stood_at IS NULL AND NOT broken AND " + Stage.condition("city")
                        + " ORDER BY due LIMIT " + most,
                TimersSql::timer,
                now);
    }

    public Optional<Timer> claimTimer(String id, Instant now) {
        return query(
                        TIMER + " WHERE id = ? AND due <= ? AND stood_at IS NULL AND NOT broken FOR UPDATE SKIP LOCKED",
                        TimersSql::timer,
                        id,
                        now)
                .stream()
                .findFirst();
    }

    public int timerFailed(String city, String id, Instant now) {
        int hit = update(
                "UPDATE process_timer SET failures = failures + 1 WHERE id = ? AND city = ? AND due <= ?",
                id,
                city,
                now);
        return hit == 0
                ? 0
                : query("SELECT failures FROM process_timer WHERE id = ? AND city = ?", r -> r.getInt(1), id, city)
                        .get(0);
    }

    public boolean timerBroken(String city, String id, boolean broken, Instant due) {
        return update(
                        "UPDATE process_timer SET broken = ?, failures = 0, due = ? WHERE id = ? AND city = ?",
                        broken,
                        due,
                        id,
                        city)
                == 1;
    }

    public void standStill(String city, String caseId, Instant now) {
        update(
                "UPDATE process_timer SET stood_at = ? WHERE city = ? AND stood_at IS NULL AND instance_id IN"
                        + " (SELECT id FROM process_instance WHERE city = ? AND case_id = ?)",
                now,
                city,
                city,
                caseId);
        callsStandStill(city, caseId, now);
    }

    public void goOn(String city, String caseId, Instant now) {
        update(
                "UPDATE process_timer SET due = DATE_ADD(due, INTERVAL TIMESTAMPDIFF(MICROSECOND, stood_at, ?)"
                        + " MICROSECOND), stood_at = NULL WHERE city = ? AND stood_at IS NOT NULL AND instance_id IN"
                        + " (SELECT id FROM process_instance WHERE city = ? AND case_id = ?)",
                now,
                city,
                city,
                caseId);
        callsGoOn(city, caseId, now);
    }

    private static Timer timer(ResultSet r) throws SQLException {
        return new Timer(
                r.getString(1),
                TenantPath.of(r.getString(2)),
                r.getString(3),
                r.getString(4),
                instant(r, 5),
                r.getLong(6),
                r.getInt(7));
    }

    public void moveTimer(Timer t) {
        update(
                "UPDATE process_timer SET due = ?, firings_left = ? WHERE id = ? AND city = ?",
                t.due(),
                t.left(),
                t.id(),
                t.node().city());
    }
}
