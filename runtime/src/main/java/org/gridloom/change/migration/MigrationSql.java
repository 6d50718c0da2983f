package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Orders; each query names the city, except the one that asks which cities have work. */
@ApplicationScoped
class MigrationSql {
    private static final String ORDER =
            "SELECT id, node, process, state, choices, COALESCE(reasons, '[]'), person_id, started_at, ended_at FROM migration";

    private final NativeSql sql;

    MigrationSql(NativeSql sql) {
        this.sql = sql;
    }

    void insert(Migration m) {
        sql.update(
                "INSERT INTO migration (id, city, node, process, state, choices, reasons, person_id, started_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                m.id(),
                m.node().city(),
                m.node().value(),
                m.process(),
                m.state().name(),
                m.choices(),
                m.reasons(),
                m.personId(),
                m.startedAt());
    }

    Optional<Migration> find(String city, String id) {
        return sql.rows(ORDER + " WHERE city = ?1 AND id = ?2", city, id).stream()
                .map(r -> migration(r, progress(city, id)))
                .findFirst();
    }

    /** Newest first, at a node and below. */
    List<Migration> at(TenantPath node, int offset, int limit) {
        return sql
                .rows(
                        ORDER
                                + " WHERE city = ?1 AND state <> 'PLANNED' AND (node = ?2 OR node LIKE ?3) ORDER BY started_at DESC, id DESC LIMIT "
                                + limit + " OFFSET " + offset,
                        node.city(),
                        node.value(),
                        node.value() + "/%")
                .stream()
                .map(r -> migration(r, progress(node.city(), (String) r[0])))
                .toList();
    }

    long count(TenantPath node) {
        return sql.number(
                "SELECT COUNT(*) FROM migration WHERE city = ?1 AND state <> 'PLANNED' AND (node = ?2 OR node LIKE ?3)",
                node.city(),
                node.value(),
                node.value() + "/%");
    }

    private Map<MigrationOutcome, Long> progress(String city, String id) {
        var progress = new EnumMap<MigrationOutcome, Long>(MigrationOutcome.class);
        sql.rows(
                        "SELECT outcome, COUNT(*) FROM migration_item WHERE city = ?1 AND migration_id = ?2 GROUP BY outcome",
                        city,
                        id)
                .forEach(r -> progress.put(MigrationOutcome.valueOf((String) r[0]), ((Number) r[1]).longValue()));
        return progress;
    }

    private static Migration migration(Object[] r, Map<MigrationOutcome, Long> progress) {
        return new Migration(
                (String) r[0],
                TenantPath.of((String) r[1]),
                (String) r[2],
                MigrationState.valueOf((String) r[3]),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                NativeSql.instant(r[7]),
                Optional.ofNullable(r[8]).map(NativeSql::instant),
                progress);
    }

    /** False when it was no longer in that state. */
    boolean move(String city, String id, MigrationState from, MigrationState to, @Nullable Instant endedAt) {
        return sql.update(
                        "UPDATE migration SET state = ?1, ended_at = ?2 WHERE city = ?3 AND id = ?4 AND state = ?5",
                        to.name(),
                        endedAt,
                        city,
                        id,
                        from.name())
                == 1;
    }

    /** City and id of every order that has work. */
    List<String[]> atWork() {
        return sql
                .rows(
                        "SELECT city, id FROM migration WHERE state IN ('RUNNING', 'ROLLING_BACK') ORDER BY started_at, id")
                .stream()
                .map(r -> new String[] {(String) r[0], (String) r[1]})
                .toList();
    }

    void begin(String city, String id, Instant at) {
        sql.update("UPDATE migration SET started_at = ?1 WHERE city = ?2 AND id = ?3", at, city, id);
    }

    /** Dry runs that nobody started in time. */
    List<String> forgotten(String city, Instant before) {
        return sql
                .rows(
                        "SELECT id FROM migration WHERE city = ?1 AND state = 'PLANNED' AND started_at < ?2",
                        city,
                        before)
                .stream()
                .map(r -> (String) r[0])
                .toList();
    }

    /** Only a dry run; an order that was begun stays on record. */
    void delete(String city, String id) {
        sql.update("DELETE FROM migration_item WHERE city = ?1 AND migration_id = ?2", city, id);
        sql.update("DELETE FROM migration WHERE city = ?1 AND id = ?2 AND state = 'PLANNED'", city, id);
    }
}
