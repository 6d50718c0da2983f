package org.gridloom.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridloom.outbox.StuckEvent.State;
import org.gridloom.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Rows of events that a subscriber could not take; each statement names the city. */
@ApplicationScoped
class StuckSql {
    private static final String ROW =
            "SELECT id, event_id, subscriber, node, type, subject, cause, tries, state, first_at, last_at, ended_at, ended_by,"
                    + " reason FROM outbox_stuck WHERE city = ?";

    private final EntityManager entityManager;

    StuckSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Once more; answers how often now. */
    int failed(OutboxEvent event, String subscriber, String cause, Instant at) {
        update(
                "INSERT INTO outbox_stuck (id, event_id, subscriber, city, node, type, subject, cause, tries, state, first_at,"
                        + " last_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'TRYING', ?, ?) ON DUPLICATE KEY UPDATE"
                        + " tries = tries + 1, cause = VALUES(cause), last_at = VALUES(last_at)",
                Ids.next(),
                event.id,
                subscriber,
                event.city,
                event.node,
                event.type,
                event.subject,
                cause,
                at,
                at);
        return rows(ROW + " AND event_id = ? AND subscriber = ?", event.city, event.id, subscriber)
                .get(0)
                .tries();
    }

    void state(String city, String eventId, String subscriber, State state) {
        update(
                "UPDATE outbox_stuck SET state = ? WHERE city = ? AND event_id = ? AND subscriber = ?",
                state.name(),
                city,
                eventId,
                subscriber);
    }

    /** Who is passed over when the event is handed out. */
    Set<String> passedOver(String city, String eventId) {
        return rows(ROW + " AND event_id = ? AND state <> 'TRYING'", city, eventId).stream()
                .map(StuckEvent::subscriber)
                .collect(Collectors.toSet());
    }

    Optional<StuckEvent> take(String city, String id) {
        return rows(ROW + " AND id = ? FOR UPDATE", city, id).stream().findFirst();
    }

    Optional<StuckEvent> find(String city, String id) {
        return rows(ROW + " AND id = ?", city, id).stream().findFirst();
    }

    void end(StuckEvent stuck, String city, State how, Instant at, String personId, String reason) {
        update(
                "UPDATE outbox_stuck SET state = ?, ended_at = ?, ended_by = ?, reason = ? WHERE city = ? AND id = ?",
                how.name(),
                at,
                personId,
                reason,
                city,
                stuck.id());
    }

    /** Those at one of the nodes or below, newest first. */
    List<StuckEvent> find(String city, Collection<String> nodes, State state, int offset, int limit) {
        var values = values(city, nodes, state);
        return rows(
                ROW + where(nodes) + " ORDER BY first_at DESC, id DESC LIMIT " + limit + " OFFSET " + offset, values);
    }

    long count(String city, Collection<String> nodes, State state) {
        var query = entityManager.createNativeQuery("SELECT COUNT(*) FROM outbox_stuck WHERE city = ?" + where(nodes));
        return ((Number) set(query, values(city, nodes, state)).getSingleResult()).longValue();
    }

    private static String where(Collection<String> nodes) {
        String any = nodes.stream().map(node -> "node = ? OR node LIKE ?").collect(Collectors.joining(" OR "));
        return " AND state = ? AND (" + (any.isEmpty() ? "1 = 0" : any) + ")";
    }

    private static Object[] values(String city, Collection<String> nodes, State state) {
        var values = new ArrayList<Object>(List.of(city, state.name()));
        nodes.forEach(node -> {
            values.add(node);
            values.add(node + "/%");
        });
        return values.toArray();
    }

    private void update(String sql, @Nullable Object... values) {
        set(entityManager.createNativeQuery(sql), values).executeUpdate();
    }

    private List<StuckEvent> rows(String sql, Object... values) {
        List<?> found = set(entityManager.createNativeQuery(sql), values).getResultList();
        return found.stream().map(row -> stuck((Object[]) row)).toList();
    }

    private static jakarta.persistence.Query set(jakarta.persistence.Query query, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static StuckEvent stuck(Object[] r) {
        return new StuckEvent(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                ((Number) r[7]).intValue(),
                State.valueOf((String) r[8]),
                instant(r[9]),
                instant(r[10]),
                Optional.ofNullable(r[11]).map(StuckSql::instant),
                Optional.ofNullable((String) r[12]),
                Optional.ofNullable((String) r[13]));
    }

    private static Instant instant(Object stored) {
        return stored instanceof Instant at
                ? at
                : stored instanceof LocalDateTime local
                        ? local.toInstant(ZoneOffset.UTC)
                        : ((java.sql.Timestamp) stored).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
