package org.gridloom.change.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;

/** The native queries of drafts; each names the city. */
@ApplicationScoped
class DraftSql {
    private static final String CHANGE =
            "SELECT id, node, title, reason, state, errors, warnings, author, created_at, updated_at, version FROM change_set"
                    + " WHERE city = ?1 ";
    private final RowSql sql;

    DraftSql(RowSql sql) {
        this.sql = sql;
    }

    /** Somebody else's open edit of a path. */
    record Other(String path, String change, String title, String person) {}

    void insert(ChangeSet change) {
        sql.update(
                "INSERT INTO change_set (id, city, node, title, reason, state, errors, warnings, author, created_at, updated_at,"
                        + " version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                change.id(),
                change.node().city(),
                change.node().value(),
                change.title(),
                change.reason(),
                change.state().name(),
                change.errors(),
                change.warnings(),
                change.author(),
                change.createdAt(),
                change.updatedAt(),
                change.version());
    }

    /** Everything but the id, the node, the author and the begin. */
    void store(ChangeSet change) {
        sql.update(
                "UPDATE change_set SET title = ?1, reason = ?2, state = ?3, errors = ?4, warnings = ?5, updated_at = ?6,"
                        + " version = ?7 WHERE city = ?8 AND id = ?9",
                change.title(),
                change.reason(),
                change.state().name(),
                change.errors(),
                change.warnings(),
                change.updatedAt(),
                change.version(),
                change.node().city(),
                change.id());
    }

    void judged(String city, String id, int version, int errors, int warnings) {
        sql.update(
                "UPDATE change_set SET errors = ?1, warnings = ?2 WHERE city = ?3 AND id = ?4 AND version = ?5",
                errors,
                warnings,
                city,
                id,
                version);
    }

    /** @param lock whether to keep others off until the end of the transaction */
    Optional<ChangeSet> find(String city, String id, boolean lock) {
        return sql.rows(CHANGE + "AND id = ?2" + (lock ? " FOR UPDATE" : ""), city, id).stream()
                .map(DraftSql::change)
                .findFirst();
    }

    /** Newest first; every state when {@code states} is empty. */
    List<ChangeSet> list(TenantPath node, Collection<ChangeState> states, String text, int offset, int limit) {
        return sql.rows(
                        CHANGE + filter(states) + " ORDER BY updated_at DESC, id DESC LIMIT " + limit + " OFFSET " + offset,
                        node.city(),
                        node.value(),
                        node.value() + "/%",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .stream()
                .map(DraftSql::change)
                .toList();
    }

    private static String filter(Collection<ChangeState> states) {
        String words = states.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(", "));
        return "AND (node = ?2 OR node LIKE ?3) AND title LIKE ?4 AND state "
                + (states.isEmpty() ? "<> 'DELETED'" : "IN (" + words + ")");
    }

    long count(TenantPath node, Collection<ChangeState> states, String text) {
        return ((Number) sql.rows(
                                "SELECT COUNT(*) FROM change_set WHERE city = ?1 " + filter(states),
                                node.city(),
                                node.value(),
                                node.value() + "/%",
                                "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                        .get(0)[0])
                .longValue();
    }

    void append(String city, String changeId, DraftStep step) {
        sql.update(
                "INSERT INTO change_step (id, city, change_id, seq, act, of_seq, path, outcome, hash, base_hash, person_id, at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                Ids.next(),
                city,
                changeId,
                step.seq(),
                step.act().name(),
                step.of(),
                step.path(),
                step.outcome().name(),
                step.hash(),
                step.baseHash(),
                step.person(),
                step.at());
    }

    List<DraftStep> steps(String city, String changeId) {
        return sql.rows(
                        "SELECT seq, act, of_seq, path, outcome, hash, base_hash, person_id, at FROM change_step"
                                + " WHERE city = ?1 AND change_id = ?2 ORDER BY seq, path",
                        city,
                        changeId)
                .stream()
                .map(r -> new DraftStep(
                        ((Number) r[0]).intValue(),
                        DraftStep.Act.valueOf((String) r[1]),
                        ((Number) r[2]).intValue(),
                        (String) r[3],
                        DraftStep.Outcome.valueOf((String) r[4]),
                        (String) r[5],
                        (String) r[6],
                        (String) r[7],
                        RowSql.instant(r[8])))
                .toList();
    }

    /** How many files each of these change sets edits. */
    Map<String, Integer> edited(String city, Collection<String> changeIds) {
        var counts = new HashMap<String, Integer>();
        if (!changeIds.isEmpty()) {
            sql.rows(
                            "SELECT s.change_id, COUNT(*) FROM change_step s WHERE s.city = ?1 AND s.change_id IN (?2)"
                                    + " AND s.outcome <> 'NONE' AND s.seq = (SELECT MAX(t.seq) FROM change_step t WHERE"
                                    + " t.city = ?1 AND t.change_id = s.change_id AND t.path = s.path) GROUP BY s.change_id",
                            city,
                            changeIds)
                    .forEach(r -> counts.put((String) r[0], ((Number) r[1]).intValue()));
        }
        return counts;
    }

    /** Edits of these paths in other change sets that are on their way. */
    List<Other> others(String city, String changeId, Set<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return sql.rows(
                        "SELECT s.path, c.id, c.title, s.person_id FROM change_step s JOIN change_set c ON c.id = s.change_id AND"
                                + " c.city = ?1 WHERE s.city = ?1 AND s.path IN (?2) AND s.change_id <> ?3 AND s.outcome <> 'NONE'"
                                + " AND c.state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED', 'SCHEDULED') AND s.seq ="
                                + " (SELECT MAX(t.seq) FROM change_step t WHERE t.city = ?1 AND t.change_id = s.change_id"
                                + " AND t.path = s.path) ORDER BY s.path, c.id",
                        city,
                        paths,
                        changeId)
                .stream()
                .map(r -> new Other((String) r[0], (String) r[1], (String) r[2], (String) r[3]))
                .toList();
    }

    void keep(String city, String hash, String text, Instant at) {
        sql.update(
                "INSERT IGNORE INTO change_text (id, city, hash, text, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                city + ":" + hash,
                city,
                hash,
                text,
                at);
    }

    Map<String, String> texts(String city, Collection<String> hashes) {
        var texts = new HashMap<String, String>();
        if (!hashes.isEmpty()) {
            sql.rows("SELECT hash, text FROM change_text WHERE city = ?1 AND hash IN (?2)", city, Set.copyOf(hashes))
                    .forEach(r -> texts.put((String) r[0], (String) r[1]));
        }
        return texts;
    }

    private static ChangeSet change(Object[] r) {
        return new ChangeSet(
                (String) r[0],
                TenantPath.of((String) r[1]),
                (String) r[2],
                (String) r[3],
                ChangeState.valueOf((String) r[4]),
                ((Number) r[5]).intValue(),
                ((Number) r[6]).intValue(),
                (String) r[7],
                RowSql.instant(r[8]),
                RowSql.instant(r[9]),
                ((Number) r[10]).intValue());
    }
}
