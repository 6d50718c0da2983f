package org.gridloom.change.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;

/** The native queries of publishing; each names the city, except the one that asks which cities have something due. */
@ApplicationScoped
class PublishSql {
    private static final String PUBLICATION =
            "SELECT id, change_id, node, state, emergency, reason, person_id, asked_at, due_at, done_at, evidence, failure,"
                    + " back_by, back_at, back_reason FROM publication WHERE city = ?1 ";
    private final RowSql sql;

    PublishSql(RowSql sql) {
        this.sql = sql;
    }

    /** What it was before and after: of a {@code node} its bundle, of a {@code file} the hash of its text; empty for nothing. */
    record Line(String kind, String name, String was, String became) {}

    void insert(Publication p) {
        sql.update(
                "INSERT INTO publication (id, city, change_id, node, state, emergency, reason, person_id, asked_at, due_at,"
                        + " done_at, evidence, failure) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, '')",
                p.id(),
                p.node().city(),
                p.changeId(),
                p.node().value(),
                p.state().name(),
                p.emergency(),
                p.reason(),
                p.personId(),
                p.askedAt(),
                p.dueAt(),
                p.doneAt().orElse(null),
                p.evidence());
    }

    void turn(Publication p, PublicationState to, Optional<Instant> doneAt, String failure) {
        sql.update(
                "UPDATE publication SET state = ?1, done_at = ?2, failure = ?3 WHERE city = ?4 AND id = ?5",
                to.name(),
                doneAt.orElse(null),
                failure,
                p.node().city(),
                p.id());
    }

    void back(Publication p, Publication.Back back) {
        sql.update(
                "UPDATE publication SET state = 'ROLLED_BACK', back_by = ?1, back_at = ?2, back_reason = ?3 WHERE city = ?4"
                        + " AND id = ?5",
                back.personId(),
                back.at(),
                back.reason(),
                p.node().city(),
                p.id());
    }

    /** @param lock whether to keep others off until the end of the transaction */
    Optional<Publication> find(String city, String id, boolean lock) {
        return sql.rows(PUBLICATION + "AND id = ?2" + (lock ? " FOR UPDATE" : ""), city, id).stream()
                .map(PublishSql::publication)
                .findFirst();
    }

    /** The one of a change set that has not ended, if there is one. */
    Optional<Publication> pending(String city, String changeId) {
        return sql
                .rows(
                        PUBLICATION + "AND change_id = ?2 AND state IN ('SCHEDULED', 'CANARY') FOR UPDATE",
                        city,
                        changeId)
                .stream()
                .map(PublishSql::publication)
                .findFirst();
    }

    /** At a node and below, newest first. */
    List<Publication> at(TenantPath node, boolean emergencies, int offset, int limit) {
        return sql
                .rows(
                        PUBLICATION + "AND (node = ?2 OR node LIKE ?3)"
                                + (emergencies ? " AND emergency AND state = 'DONE'" : "")
                                + " ORDER BY asked_at DESC, id DESC LIMIT " + limit + " OFFSET " + offset,
                        node.city(),
                        node.value(),
                        node.value() + "/%")
                .stream()
                .map(PublishSql::publication)
                .toList();
    }

    long count(TenantPath node) {
        return ((Number) sql.rows(
                                "SELECT COUNT(*) FROM publication WHERE city = ?1 AND (node = ?2 OR node LIKE ?3)",
                                node.city(),
                                node.value(),
                                node.value() + "/%")
                        .get(0)[0])
                .longValue();
    }

    /** City and id of everything whose time has come. */
    List<String[]> due(Instant now) {
        return sql
                .rows(
                        "SELECT city, id FROM publication WHERE state = 'SCHEDULED' AND due_at <= ?1 ORDER BY due_at, id LIMIT 50",
                        now)
                .stream()
                .map(r -> new String[] {(String) r[0], (String) r[1]})
                .toList();
    }

    void add(String city, String publicationId, Line line) {
        sql.update(
                "INSERT INTO publication_line (id, city, publication_id, kind, name, was, became) VALUES (?1, ?2, ?3, ?4, ?5,"
                        + " ?6, ?7)",
                Ids.next(),
                city,
                publicationId,
                line.kind(),
                line.name(),
                line.was(),
                line.became());
    }

    List<Line> lines(String city, String publicationId, String kind) {
        return sql
                .rows(
                        "SELECT kind, name, was, became FROM publication_line WHERE city = ?1 AND publication_id = ?2 AND kind = ?3"
                                + " ORDER BY name",
                        city,
                        publicationId,
                        kind)
                .stream()
                .map(r -> new Line((String) r[0], (String) r[1], (String) r[2], (String) r[3]))
                .toList();
    }

    void canary(String city, String publicationId, String placeId, String node, String bundle) {
        sql.update(
                "REPLACE INTO canary_place (id, city, publication_id, place_id, node, bundle) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                Ids.next(),
                city,
                publicationId,
                placeId,
                node,
                bundle);
    }

    void endCanary(String city, String publicationId) {
        sql.update("DELETE FROM canary_place WHERE city = ?1 AND publication_id = ?2", city, publicationId);
    }

    List<String> canaryPlaces(String city, String publicationId) {
        return sql
                .rows(
                        "SELECT place_id FROM canary_place WHERE city = ?1 AND publication_id = ?2 ORDER BY place_id",
                        city,
                        publicationId)
                .stream()
                .map(r -> (String) r[0])
                .toList();
    }

    /** The bundle that one of these places tries out for a node. */
    Optional<String> tried(String city, String node, Collection<String> places) {
        return places.isEmpty()
                ? Optional.empty()
                : sql
                        .rows(
                                "SELECT bundle FROM canary_place WHERE city = ?1 AND node = ?2 AND place_id IN (?3)",
                                city,
                                node,
                                Set.copyOf(places))
                        .stream()
                        .map(r -> (String) r[0])
                        .findFirst();
    }

    private static Publication publication(Object[] r) {
        return new Publication(
                (String) r[0],
                (String) r[1],
                TenantPath.of((String) r[2]),
                PublicationState.valueOf((String) r[3]),
                r[4] instanceof Boolean yes ? yes : RowSql.number(r[4]) != 0,
                (String) r[5],
                (String) r[6],
                RowSql.instant(r[7]),
                RowSql.instant(r[8]),
                Optional.ofNullable(r[9]).map(RowSql::instant),
                (String) r[10],
                (String) r[11],
                Optional.ofNullable(r[12])
                        .map(by -> new Publication.Back((String) by, RowSql.instant(r[13]), (String) r[14])));
    }
}
