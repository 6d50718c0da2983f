package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Reads legs, steps and pauses side by side; every statement names the city itself. */
@ApplicationScoped
class InstancesSql {
    private static final String COLUMNS =
            "SELECT l.id, l.node, l.process, l.bundle, l.started_at, l.ended_at, l.outcome, c.id AS case_id, c.number,"
                    + " c.case_type, i.id AS instance_id, (SELECT COUNT(*) FROM process_incident x WHERE x.city = l.city"
                    + " AND x.leg_id = l.id AND x.state = 'OPEN') AS incidents";
    private static final String FROM = " FROM case_leg l JOIN casefile c ON c.city = l.city AND c.id = l.case_id"
            + " LEFT JOIN process_instance i ON i.city = l.city AND i.case_id = l.case_id AND i.leg_id = l.id"
            + " AND i.owns_leg WHERE l.city = :city";

    private final EntityManager entityManager;
    private final CurrentTenant tenant;

    InstancesSql(EntityManager entityManager, CurrentTenant tenant) {
        this.entityManager = entityManager;
        this.tenant = tenant;
    }

    List<InstanceRow> find(FindInstances.Wish wish, List<TenantPath> nodes) {
        var values = new HashMap<String, Object>();
        String where = where(wish, nodes, values);
        Query query = query(COLUMNS + FROM + where + " ORDER BY l.started_at DESC, l.id", values)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.limit());
        return rows(query).stream().map(InstancesSql::instance).toList();
    }

    long count(FindInstances.Wish wish, List<TenantPath> nodes) {
        var values = new HashMap<String, Object>();
        String where = where(wish, nodes, values);
        return ((Number) query("SELECT COUNT(*)" + FROM + where, values).getSingleResult()).longValue();
    }

    Optional<InstanceRow> find(String legId) {
        return rows(query(COLUMNS + FROM + " AND l.id = :id", Map.of("id", legId))).stream()
                .map(InstancesSql::instance)
                .findFirst();
    }

    private static String where(FindInstances.Wish wish, List<TenantPath> nodes, Map<String, Object> values) {
        var where = new StringBuilder(" AND (" + below("l.node", nodes, values) + ")");
        wish.number().ifPresent(number -> {
            where.append(" AND (c.number LIKE :number ESCAPE '!' OR c.case_type IN (:types))");
            values.put("number", like(number));
            values.put("types", wish.types());
        });
        wish.process().ifPresent(process -> {
            where.append(" AND l.process = :process");
            values.put("process", process);
        });
        wish.step().ifPresent(step -> {
            where.append(" AND EXISTS (SELECT 1 FROM work_item w WHERE w.city = l.city AND w.case_id = l.case_id"
                    + " AND w.leg_id = l.id AND (w.step = :step OR w.step_name LIKE :named ESCAPE '!')"
                    + " AND w.ended_at IS NULL)");
            values.put("step", step);
            values.put("named", like(step));
        });
        wish.state()
                .ifPresent(state -> where.append(
                        switch (state) {
                            case RUNNING -> " AND l.ended_at IS NULL";
                            case ENDED -> " AND l.ended_at IS NOT NULL";
                            case STANDING ->
                                " AND EXISTS (SELECT 1 FROM process_incident x WHERE x.city = l.city AND x.leg_id = l.id"
                                        + " AND x.state = 'OPEN')";
                        }));
        return where.toString();
    }

    private static String like(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    private static String below(String column, List<TenantPath> nodes, Map<String, Object> values) {
        var any = new ArrayList<String>();
        for (int i = 0; i < nodes.size(); i++) {
            any.add(column + " = :node" + i + " OR " + column + " LIKE :below" + i);
            values.put("node" + i, nodes.get(i).value());
            values.put("below" + i, nodes.get(i).value() + "/%");
        }
        return any.isEmpty() ? "1 = 0" : String.join(" OR ", any);
    }

    /** Open steps of these cases, by leg. */
    Map<String, List<InstanceRow.OpenStep>> openSteps(Collection<String> caseIds) {
        var byLeg = new LinkedHashMap<String, List<InstanceRow.OpenStep>>();
        if (!caseIds.isEmpty()) {
            var query = query(
                    "SELECT leg_id, step, step_name, MIN(opened_at) FROM work_item WHERE city = :city AND case_id IN (:cases)"
                            + " AND ended_at IS NULL GROUP BY leg_id, step, step_name ORDER BY 4",
                    Map.of("cases", caseIds));
            for (Object[] row : rows(query)) {
                byLeg.computeIfAbsent((String) row[0], leg -> new ArrayList<>())
                        .add(new InstanceRow.OpenStep(
                                (String) row[1], (String) row[2], at(row[3]).orElseThrow()));
            }
        }
        return byLeg;
    }

    List<StepVisit> visits(String caseId, String legId) {
        return rows(query(
                        VISIT
                                + " WHERE w.city = :city AND w.case_id = :case AND w.leg_id = :leg ORDER BY w.opened_at, w.id",
                        Map.of("case", caseId, "leg", legId)))
                .stream()
                .map(InstancesSql::visit)
                .toList();
    }

    private static final String VISIT =
            "SELECT COALESCE(w.task_id, w.id), w.case_id, w.step, w.step_name, w.state, w.opened_at, w.claimed_at, w.ended_at,"
                    + " COALESCE(w.ended_by, w.holder_id), w.result FROM work_item w";
    private static final String OF_PROCESS =
            " JOIN case_leg l ON l.city = w.city AND l.id = w.leg_id WHERE w.city = :city AND l.process = :process"
                    + " AND w.opened_at >= :since AND (%s)";

    /** Steps of a process that were opened since then, newest first. */
    List<StepVisit> visits(String process, List<TenantPath> nodes, Instant since, int most) {
        var values = new HashMap<String, Object>();
        values.put("process", process);
        values.put("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        String where = OF_PROCESS.formatted(below("w.node", nodes, values));
        return rows(query(VISIT + where + " ORDER BY w.opened_at DESC", values).setMaxResults(most)).stream()
                .map(InstancesSql::visit)
                .toList();
    }

    /** When clocks of these cases stopped and ran again, in order. */
    List<Heat.ClockMove> clockMoves(String process, List<TenantPath> nodes, Instant since) {
        var values = new HashMap<String, Object>();
        values.put("process", process);
        values.put("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        String where = OF_PROCESS.formatted(below("w.node", nodes, values));
        var query = query(
                "SELECT d.case_id, d.id, e.kind, e.at FROM deadline_entry e JOIN deadline d ON d.city = e.city"
                        + " AND d.id = e.deadline_id WHERE e.city = :city AND e.kind IN ('PAUSE', 'RESUME')"
                        + " AND d.case_id IN (SELECT w.case_id FROM work_item w" + where + ") ORDER BY e.at, e.id",
                values);
        return rows(query).stream()
                .map(r ->
                        new Heat.ClockMove((String) r[0], (String) r[1], "PAUSE".equals(r[2]), at(r[3]).orElseThrow()))
                .toList();
    }

    /** Processes in use, with how many legs run and how many ever started. */
    List<ListProcesses.Used> processes(List<TenantPath> nodes) {
        var values = new HashMap<String, Object>();
        String where = below("l.node", nodes, values);
        return rows(query(
                        "SELECT l.process, COUNT(*), SUM(CASE WHEN l.ended_at IS NULL THEN 1 ELSE 0 END) FROM case_leg l"
                                + " WHERE l.city = :city AND (" + where + ") GROUP BY l.process ORDER BY l.process",
                        values))
                .stream()
                .map(r ->
                        new ListProcesses.Used((String) r[0], ((Number) r[1]).longValue(), ((Number) r[2]).longValue()))
                .toList();
    }

    private Query query(String sql, Map<String, ?> values) {
        Query query = entityManager.createNativeQuery(sql).setParameter("city", tenant.city());
        values.forEach(query::setParameter);
        return query;
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static InstanceRow instance(Object[] r) {
        return new InstanceRow(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                at(r[4]).orElseThrow(),
                at(r[5]),
                Optional.ofNullable((String) r[6]),
                (String) r[7],
                (String) r[8],
                (String) r[9],
                Map.of(),
                Map.of(),
                Optional.ofNullable((String) r[10]),
                ((Number) r[11]).intValue(),
                List.of());
    }

    private static StepVisit visit(Object[] r) {
        return new StepVisit(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                at(r[5]).orElseThrow(),
                at(r[6]),
                at(r[7]),
                Optional.ofNullable((String) r[8]),
                Optional.ofNullable((String) r[9]));
    }

    private static Optional<Instant> at(@Nullable Object value) {
        if (value instanceof LocalDateTime local) {
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        }
        if (value instanceof Timestamp stamp) {
            return Optional.of(stamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
        }
        return Optional.ofNullable((Instant) value);
    }
}
