package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** The native queries of this feature; each names the city, except the one that asks which cities have work. */
@ApplicationScoped
class MigrationSql {
    private static final String ITEM =
            "SELECT id, node, migration_id, instance_id, case_id, from_bundle, to_bundle, outcome, findings, before_move"
                    + " FROM migration_item WHERE city = ?1 AND migration_id = ?2 ";
    private final EntityManager entityManager;

    MigrationSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private int update(String sql, @Nullable Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private List<Object[]> rows(String sql, Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> row instanceof Object[] many ? many : new Object[] {row})
                .toList();
    }

    void insert(Migration m) {
        update(
                "INSERT INTO migration (id, city, node, process, state, choices, person_id, started_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                m.id(),
                m.node().city(),
                m.node().value(),
                m.process(),
                m.state().name(),
                m.choices(),
                m.personId(),
                m.startedAt());
    }

    void insert(MigrationItem item) {
        update(
                "INSERT INTO migration_item (id, city, node, migration_id, instance_id, case_id, from_bundle, to_bundle,"
                        + " outcome, findings) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, '[]')",
                item.id(),
                TenantPath.of(item.node()).city(),
                item.node(),
                item.migrationId(),
                item.instanceId(),
                item.caseId(),
                item.fromBundle(),
                item.toBundle(),
                item.outcome().name());
    }

    Optional<Migration> find(String city, String id) {
        return rows(
                        "SELECT id, node, process, state, choices, person_id, started_at, ended_at FROM migration"
                                + " WHERE city = ?1 AND id = ?2",
                        city,
                        id)
                .stream()
                .map(r -> migration(r, progress(city, id)))
                .findFirst();
    }

    /** Newest first, at a node and below. */
    List<Migration> at(TenantPath node, int offset, int limit) {
        return rows(
                        "SELECT id, node, process, state, choices, person_id, started_at, ended_at FROM migration"
                                + " WHERE city = ?1 AND (node = ?2 OR node LIKE ?3) ORDER BY started_at DESC, id DESC LIMIT "
                                + limit + " OFFSET " + offset,
                        node.city(),
                        node.value(),
                        node.value() + "/%")
                .stream()
                .map(r -> migration(r, progress(node.city(), (String) r[0])))
                .toList();
    }

    long count(TenantPath node) {
        return number(rows(
                "SELECT COUNT(*) FROM migration WHERE city = ?1 AND (node = ?2 OR node LIKE ?3)",
                node.city(),
                node.value(),
                node.value() + "/%"));
    }

    private static long number(List<Object[]> rows) {
        return ((Number) rows.get(0)[0]).longValue();
    }

    private Map<MigrationOutcome, Long> progress(String city, String id) {
        var progress = new EnumMap<MigrationOutcome, Long>(MigrationOutcome.class);
        rows(
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
                instant(r[6]),
                Optional.ofNullable(r[7]).map(MigrationSql::instant),
                progress);
    }

    private static Instant instant(Object stored) {
        return stored instanceof Instant at
                ? at
                : stored instanceof LocalDateTime local
                        ? local.toInstant(ZoneOffset.UTC)
                        : ((java.sql.Timestamp) stored).toInstant();
    }

    /** False when it was no longer in that state. */
    boolean move(String city, String id, MigrationState from, MigrationState to, @Nullable Instant endedAt) {
        return update(
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
        return rows("SELECT city, id FROM migration WHERE state IN ('RUNNING', 'ROLLING_BACK') ORDER BY started_at, id")
                .stream()
                .map(r -> new String[] {(String) r[0], (String) r[1]})
                .toList();
    }

    /** One instance whose turn it is and that nobody else has at this moment. */
    Optional<MigrationItem> claim(String city, String migrationId, MigrationOutcome outcome) {
        return rows(
                        ITEM + "AND outcome = ?3 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        city,
                        migrationId,
                        outcome.name())
                .stream()
                .map(MigrationSql::item)
                .findFirst();
    }

    List<MigrationItem> items(
            String city, String migrationId, Optional<MigrationOutcome> outcome, int offset, int limit) {
        String page = "ORDER BY id LIMIT " + limit + " OFFSET " + offset;
        var found = outcome.isPresent()
                ? rows(
                        ITEM + "AND outcome = ?3 " + page,
                        city,
                        migrationId,
                        outcome.get().name())
                : rows(ITEM + page, city, migrationId);
        return found.stream().map(MigrationSql::item).toList();
    }

    private static MigrationItem item(Object[] r) {
        return new MigrationItem(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                MigrationOutcome.valueOf((String) r[7]),
                (String) r[8],
                Optional.ofNullable((String) r[9]));
    }

    void settle(
            String city, String itemId, MigrationOutcome outcome, String findings, @Nullable String undo, Instant at) {
        update(
                "UPDATE migration_item SET outcome = ?1, findings = ?2, before_move = ?3, at = ?4 WHERE city = ?5 AND id = ?6",
                outcome.name(),
                findings,
                undo,
                at,
                city,
                itemId);
    }

    void skipWaiting(String city, String migrationId, Instant at) {
        update(
                "UPDATE migration_item SET outcome = 'SKIPPED', at = ?1 WHERE city = ?2 AND migration_id = ?3"
                        + " AND outcome = 'WAITING'",
                at,
                city,
                migrationId);
    }
}
