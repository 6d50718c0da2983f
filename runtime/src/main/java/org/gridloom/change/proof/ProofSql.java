package org.gridloom.change.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.change.RowSql;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Rows of proofs; every statement names the city. */
@ApplicationScoped
class ProofSql {
    private static final String COLUMNS =
            "SELECT id, node, change_id, change_version, kind, state, done, total, period_from,"
                    + " period_to, person_id, started_at, touched_at, ended_at, result FROM change_proof WHERE city = ?1";

    private final RowSql sql;

    ProofSql(RowSql sql) {
        this.sql = sql;
    }

    void insert(Proof proof) {
        sql.update(
                "INSERT INTO change_proof (id, city, node, change_id, change_version, kind, state, done, total, period_from,"
                        + " period_to, person_id, started_at, touched_at, result)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, ?8, ?9, ?10, ?11, ?11, '')",
                proof.id(),
                proof.node().city(),
                proof.node().value(),
                proof.changeId(),
                proof.changeVersion(),
                proof.kind().name(),
                proof.state().name(),
                proof.from().orElse(null),
                proof.to().orElse(null),
                proof.personId(),
                proof.startedAt());
    }

    /** Newest first. */
    List<Proof> ofChange(String city, String changeId) {
        return sql.rows(COLUMNS + " AND change_id = ?2 ORDER BY id DESC LIMIT 100", city, changeId).stream()
                .map(ProofSql::proof)
                .toList();
    }

    Optional<Proof> find(String city, String id) {
        return sql.rows(COLUMNS + " AND id = ?2", city, id).stream()
                .map(ProofSql::proof)
                .findFirst();
    }

    /** False when it is no longer wanted. */
    boolean progress(String city, String id, int done, int total, Instant now) {
        return sql.update(
                        "UPDATE change_proof SET state = 'RUNNING', done = ?3, total = ?4, touched_at = ?5"
                                + " WHERE city = ?1 AND id = ?2 AND state IN ('WAITING', 'RUNNING')",
                        city,
                        id,
                        done,
                        total,
                        now)
                == 1;
    }

    /** Ends one that is under way; what was cancelled before keeps its word and gets its result. */
    void end(String city, String id, ProofState how, String result, Instant now) {
        sql.update(
                "UPDATE change_proof SET state = CASE WHEN state = 'CANCELLED' THEN state ELSE ?3 END, result = ?4,"
                        + " touched_at = ?5, ended_at = ?5 WHERE city = ?1 AND id = ?2",
                city,
                id,
                how.name(),
                result,
                now);
    }

    boolean cancel(String city, String id, Instant now) {
        return sql.update(
                        "UPDATE change_proof SET state = 'CANCELLED', touched_at = ?3, ended_at = ?3"
                                + " WHERE city = ?1 AND id = ?2 AND state IN ('WAITING', 'RUNNING')",
                        city,
                        id,
                        now)
                == 1;
    }

    private static Proof proof(Object[] r) {
        return new Proof(
                text(r[0]),
                TenantPath.of(text(r[1])),
                text(r[2]),
                RowSql.number(r[3]),
                ProofKind.valueOf(text(r[4])),
                ProofState.valueOf(text(r[5])),
                RowSql.number(r[6]),
                RowSql.number(r[7]),
                at(r[8]),
                at(r[9]),
                text(r[10]),
                RowSql.instant(r[11]),
                RowSql.instant(r[12]),
                at(r[13]),
                text(r[14]));
    }

    private static Optional<Instant> at(@Nullable Object stored) {
        return Optional.ofNullable(stored).map(RowSql::instant);
    }

    private static String text(@Nullable Object stored) {
        return stored == null ? "" : stored.toString();
    }
}
