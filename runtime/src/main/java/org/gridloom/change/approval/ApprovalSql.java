package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Ids;

/** The native queries of approval; each names the city. */
@ApplicationScoped
class ApprovalSql {
    private final RowSql sql;

    ApprovalSql(RowSql sql) {
        this.sql = sql;
    }

    /** @param authors who may not decide in it */
    record ChangeCase(String changeId, String caseId, String purpose, Set<String> authors) {}

    /** @param version of the change set whose text it is about */
    record Comment(
            String id,
            String path,
            String pointer,
            String text,
            String person,
            Instant at,
            boolean resolved,
            int version) {}

    void open(String city, ChangeCase opened, Instant at) {
        sql.update(
                "INSERT INTO change_case (id, city, change_id, case_id, purpose, authors, opened_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                Ids.next(),
                city,
                opened.changeId(),
                opened.caseId(),
                opened.purpose(),
                String.join(",", opened.authors()),
                at);
    }

    /** The last one of a purpose. */
    Optional<ChangeCase> of(String city, String changeId, String purpose) {
        return sql
                .rows(
                        "SELECT change_id, case_id, purpose, authors FROM change_case WHERE city = ?1 AND change_id = ?2"
                                + " AND purpose = ?3 ORDER BY opened_at DESC, id DESC LIMIT 1",
                        city,
                        changeId,
                        purpose)
                .stream()
                .map(ApprovalSql::changeCase)
                .findFirst();
    }

    Optional<ChangeCase> byCase(String city, String caseId) {
        return sql
                .rows(
                        "SELECT change_id, case_id, purpose, authors FROM change_case WHERE city = ?1 AND case_id = ?2",
                        city,
                        caseId)
                .stream()
                .map(ApprovalSql::changeCase)
                .findFirst();
    }

    private static ChangeCase changeCase(Object[] r) {
        return new ChangeCase((String) r[0], (String) r[1], (String) r[2], Set.of(((String) r[3]).split(",", -1)));
    }

    void comment(String city, String changeId, Comment comment) {
        sql.update(
                "INSERT INTO change_comment (id, city, change_id, path, pointer, text, person_id, at, change_version)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                comment.id(),
                city,
                changeId,
                comment.path(),
                comment.pointer(),
                comment.text(),
                comment.person(),
                comment.at(),
                comment.version());
    }

    /** False when there is no such comment. */
    boolean resolve(String city, String changeId, String id, String person, Instant at) {
        return sql.update(
                        "UPDATE change_comment SET resolved_by = ?1, resolved_at = ?2 WHERE city = ?3 AND change_id = ?4"
                                + " AND id = ?5",
                        person,
                        at,
                        city,
                        changeId,
                        id)
                == 1;
    }

    List<Comment> comments(String city, String changeId) {
        return sql
                .rows(
                        "SELECT id, path, pointer, text, person_id, at, resolved_at, change_version FROM change_comment WHERE city = ?1"
                                + " AND change_id = ?2 ORDER BY at, id",
                        city,
                        changeId)
                .stream()
                .map(r -> new Comment(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        RowSql.instant(r[5]),
                        r[6] != null,
                        RowSql.number(r[7])))
                .toList();
    }
}
