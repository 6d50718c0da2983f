package org.gridloom.change.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Reads what is on record of many cases at once; every statement names the city itself. */
@ApplicationScoped
class RecordSql {
    /** What the product itself opened, such as approvals, is no matter to replay. */
    private static final String OF_PEOPLE = " AND source IN ('grid', 'citizen')";

    private static final String OF_CASES = " AND case_id IN (:cases)";

    private final EntityManager entityManager;

    RecordSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Ids of cases reported in a period at a node and below, in their order, those after an id. */
    List<String> cases(TenantPath node, Instant from, Instant to, String after, int most) {
        var query = entityManager
                .createNativeQuery("SELECT id FROM casefile WHERE city = :city AND (node = :node OR node LIKE :below)"
                        + OF_PEOPLE + " AND reported_at >= :from AND reported_at < :to AND id > :after ORDER BY id")
                .setMaxResults(most)
                .setParameter("after", after);
        period(query, node, from, to);
        List<?> found = query.getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    int count(TenantPath node, Instant from, Instant to) {
        var query = entityManager.createNativeQuery(
                "SELECT COUNT(*) FROM casefile WHERE city = :city AND (node = :node OR node LIKE :below)" + OF_PEOPLE
                        + " AND reported_at >= :from AND reported_at < :to");
        period(query, node, from, to);
        return ((Number) query.getSingleResult()).intValue();
    }

    private static void period(jakarta.persistence.Query query, TenantPath node, Instant from, Instant to) {
        query.setParameter("city", node.city())
                .setParameter("node", node.value())
                .setParameter("below", node.value() + "/%")
                .setParameter("from", from)
                .setParameter("to", to);
    }

    List<Object[]> casefiles(String city, Collection<String> cases) {
        return rows(
                "SELECT id, number, node, case_type, bundle, urgency, place_id, dispatch_facts, answers, reported_at,"
                        + " due_at, closed_at, state, outcome, late, master_id FROM casefile WHERE city = :city"
                        + " AND id IN (:cases) ORDER BY id",
                city,
                cases);
    }

    /** Legs by the case they began with; those of a merged case lie under the one that goes on. */
    List<Object[]> legs(String city, Collection<String> cases) {
        return rows(
                "SELECT COALESCE(merged_from, case_id), id, from_leg_id, way, unit_id, node, bundle, process, started_at"
                        + " FROM case_leg WHERE city = :city AND (merged_from IN (:cases) OR (merged_from IS NULL"
                        + " AND case_id IN (:cases))) ORDER BY started_at, id",
                city,
                cases);
    }

    List<Object[]> items(String city, Collection<String> cases) {
        return rows(
                "SELECT case_id, id, task_id, leg_id, instance_id, step, step_name, unit_id, posts, opened_at, due_at,"
                        + " state, ended_at, answers FROM work_item WHERE city = :city" + OF_CASES
                        + " ORDER BY opened_at, id",
                city,
                cases);
    }

    Map<String, String> panels(String city, Collection<String> cases) {
        var panels = new HashMap<String, String>();
        rows("SELECT id, panel FROM task_panel WHERE city = :city" + OF_CASES, city, cases)
                .forEach(row -> panels.put(text(row[0]), text(row[1])));
        return panels;
    }

    List<Object[]> acts(String city, Collection<String> cases) {
        return rows(
                "SELECT case_id, work_item_id, act, written_at FROM task_note WHERE city = :city" + OF_CASES
                        + " AND act IN ('RETURN', 'RETURN_TO', 'REJECT', 'JUMP', 'WITHDRAW', 'RESUBMIT', 'MIGRATE')"
                        + " ORDER BY written_at, id",
                city,
                cases);
    }

    /** Which unit asked for an answer, and when. */
    List<Object[]> supervisions(String city, Collection<String> cases) {
        return rows(
                "SELECT case_id, unit_id, written_at FROM case_note WHERE city = :city" + OF_CASES
                        + " AND act = 'SUPERVISE' ORDER BY written_at, id",
                city,
                cases);
    }

    List<Object[]> clocks(String city, Collection<String> cases) {
        return rows(
                "SELECT case_id, id, subject_id, rule_id, started_at, years_bundle FROM deadline WHERE city = :city"
                        + OF_CASES + " ORDER BY id",
                city,
                cases);
    }

    List<Object[]> entries(String city, Collection<String> cases) {
        return rows(
                "SELECT e.deadline_id, e.kind, e.at, e.unit_id, e.person_id, e.extension FROM deadline d"
                        + " JOIN deadline_entry e ON e.city = d.city AND e.deadline_id = d.id WHERE d.city = :city"
                        + " AND d.case_id IN (:cases) ORDER BY e.id",
                city,
                cases);
    }

    private List<Object[]> rows(String sql, String city, Collection<String> cases) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter("city", city)
                .setParameter("cases", cases)
                .getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Optional<Instant> at(@Nullable Object value) {
        if (value instanceof LocalDateTime local) {
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        }
        if (value instanceof Timestamp stamp) {
            return Optional.of(stamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
        }
        return Optional.ofNullable((Instant) value);
    }

    static boolean yes(@Nullable Object value) {
        return value instanceof Boolean bool ? bool : value instanceof Number number && number.intValue() != 0;
    }
}
