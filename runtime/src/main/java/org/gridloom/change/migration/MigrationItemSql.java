package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** The instances of orders; each query names the city. */
@ApplicationScoped
class MigrationItemSql {
    private static final String ITEM =
            "SELECT id, node, migration_id, instance_id, case_id, from_bundle, to_bundle, outcome, possible,"
                    + " COALESCE(landings, '[]'), findings, tries, before_move"
                    + " FROM migration_item WHERE city = ?1 AND migration_id = ?2 ";

    private final NativeSql sql;

    MigrationItemSql(NativeSql sql) {
        this.sql = sql;
    }

    void insert(MigrationItem item) {
        sql.update(
                "INSERT INTO migration_item (id, city, node, migration_id, instance_id, case_id, from_bundle, to_bundle,"
                        + " outcome, possible, landings, findings) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                item.id(),
                TenantPath.of(item.node()).city(),
                item.node(),
                item.migrationId(),
                item.instanceId(),
                item.caseId(),
                item.fromBundle(),
                item.toBundle(),
                item.outcome().name(),
                item.possible(),
                item.landings(),
                item.findings());
    }

    /** One instance whose turn it is and that nobody else has at this moment. */
    Optional<MigrationItem> claim(String city, String migrationId, MigrationOutcome outcome, Instant now) {
        return sql
                .rows(
                        ITEM + "AND outcome = ?3 AND (again_at IS NULL OR again_at <= ?4) ORDER BY id LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED",
                        city,
                        migrationId,
                        outcome.name(),
                        now)
                .stream()
                .map(MigrationItemSql::item)
                .findFirst();
    }

    /** Those whose turn has not come; others may be at them now. */
    long left(String city, String migrationId, MigrationOutcome outcome) {
        return sql.number(
                "SELECT COUNT(*) FROM migration_item WHERE city = ?1 AND migration_id = ?2 AND outcome = ?3",
                city,
                migrationId,
                outcome.name());
    }

    /** It met somebody else and comes again. */
    void again(String city, String itemId, int tries, Instant at) {
        sql.update(
                "UPDATE migration_item SET tries = ?1, again_at = ?2 WHERE city = ?3 AND id = ?4",
                tries,
                at,
                city,
                itemId);
    }

    /** What a list of them asks for. */
    record Wish(Optional<MigrationOutcome> outcome, Optional<Boolean> possible) {
        private String where() {
            return outcome.map(o -> "AND outcome = '" + o.name() + "' ").orElse("")
                    + possible.map(p -> "AND possible = " + p + " ").orElse("");
        }
    }

    List<MigrationItem> items(String city, String migrationId, Wish wish, int offset, int limit) {
        return sql
                .rows(ITEM + wish.where() + "ORDER BY id LIMIT " + limit + " OFFSET " + offset, city, migrationId)
                .stream()
                .map(MigrationItemSql::item)
                .toList();
    }

    long count(String city, String migrationId, Wish wish) {
        return sql.number(
                "SELECT COUNT(*) FROM migration_item WHERE city = ?1 AND migration_id = ?2 " + wish.where(),
                city,
                migrationId);
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
                Boolean.TRUE.equals(r[8]) || r[8] instanceof Number n && n.intValue() == 1,
                (String) r[9],
                (String) r[10],
                ((Number) r[11]).intValue(),
                Optional.ofNullable((String) r[12]));
    }

    void settle(
            String city, String itemId, MigrationOutcome outcome, String findings, @Nullable String undo, Instant at) {
        sql.update(
                "UPDATE migration_item SET outcome = ?1, findings = ?2, before_move = ?3, at = ?4, tries = 0,"
                        + " again_at = NULL WHERE city = ?5 AND id = ?6",
                outcome.name(),
                findings,
                undo,
                at,
                city,
                itemId);
    }

    void skipWaiting(String city, String migrationId, Instant at) {
        sql.update(
                "UPDATE migration_item SET outcome = 'SKIPPED', at = ?1 WHERE city = ?2 AND migration_id = ?3"
                        + " AND outcome = 'WAITING'",
                at,
                city,
                migrationId);
    }
}
