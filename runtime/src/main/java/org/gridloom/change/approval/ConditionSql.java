package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Ids;

/** The native queries of conditions of an approval; each names the city. */
@ApplicationScoped
class ConditionSql {
    private final RowSql sql;

    ConditionSql(RowSql sql) {
        this.sql = sql;
    }

    /** @param metBy who saw it met; empty while it is open */
    record Condition(
            String id,
            String text,
            String person,
            Instant at,
            Optional<String> metBy,
            Optional<Instant> metAt,
            String note) {
        boolean open() {
            return metBy.isEmpty();
        }
    }

    /** Does nothing when the line is on record already. */
    void keep(String city, String changeId, String taskId, int line, String text, String person, Instant at) {
        sql.update(
                "INSERT INTO change_condition (id, city, change_id, task_id, line, text, person_id, at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON DUPLICATE KEY UPDATE line = line",
                Ids.next(),
                city,
                changeId,
                taskId,
                line,
                text,
                person,
                at);
    }

    List<Condition> of(String city, String changeId) {
        return sql
                .rows(
                        "SELECT id, text, person_id, at, met_by, met_at, note FROM change_condition WHERE city = ?1"
                                + " AND change_id = ?2 ORDER BY at, task_id, line",
                        city,
                        changeId)
                .stream()
                .map(r -> new Condition(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        RowSql.instant(r[3]),
                        Optional.ofNullable((String) r[4]),
                        Optional.ofNullable(r[5]).map(RowSql::instant),
                        (String) r[6]))
                .toList();
    }

    /** False when there is no such open condition. */
    boolean meet(String city, String changeId, String id, String person, Instant at, String note) {
        return sql.update(
                        "UPDATE change_condition SET met_by = ?1, met_at = ?2, note = ?3 WHERE city = ?4 AND change_id = ?5"
                                + " AND id = ?6 AND met_at IS NULL",
                        person,
                        at,
                        note,
                        city,
                        changeId,
                        id)
                == 1;
    }

    /** The change sets with an open condition. */
    Set<String> open(String city) {
        return sql
                .rows("SELECT DISTINCT change_id, city FROM change_condition WHERE city = ?1 AND met_at IS NULL", city)
                .stream()
                .map(r -> (String) r[0])
                .collect(Collectors.toSet());
    }
}
