package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridloom.identity.UnitKind;
import org.gridloom.tenant.TenantPath;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The native queries of this feature; each names the city itself. */
@ApplicationScoped
class CasefileSql {
    private final EntityManager entityManager;

    CasefileSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The next number of a series, starting at 1; two transactions never get the same, the second waits for the first. One
     * statement: the server hands back what it counted to.
     */
    int nextNumber(String city, String series) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var count = connection.prepareStatement(
                    "INSERT INTO case_number (city, series, last_number) VALUES (?, ?, LAST_INSERT_ID(1))"
                            + " ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)",
                    Statement.RETURN_GENERATED_KEYS)) {
                count.setString(1, city);
                count.setString(2, series);
                count.executeUpdate();
                try (var counted = count.getGeneratedKeys()) {
                    counted.next();
                    return counted.getInt(1);
                }
            }
        });
    }

    /** The leg and its party's part are over; one statement, because it belongs to completing a task. */
    void endLeg(String city, String legId, String outcome, Instant at) {
        entityManager
                .createNativeQuery("UPDATE case_leg l LEFT JOIN case_party p"
                        + " ON p.city = l.city AND p.case_id = l.case_id AND p.leg_id = l.id"
                        + " SET l.ended_at = ?1, l.outcome = ?2, p.until = ?1 WHERE l.city = ?3 AND l.id = ?4")
                .setParameter(1, at)
                .setParameter(2, outcome)
                .setParameter(3, city)
                .setParameter(4, legId)
                .executeUpdate();
    }

    /**
     * The unit a leg is handed over to, if it may be, with the sender and the configuration in force at the receiver; one
     * statement, because it belongs to completing a task.
     *
     * @param receiver id of the unit, empty for the one above the sender
     */
    Optional<Ways> ways(String city, String legId, Optional<String> receiver) {
        NativeQuery<?> query = entityManager
                .createNativeQuery("SELECT s.unit_id, s.name, s.tenant_path, r.unit_id, r.kind, r.tenant_path, r.parent_id,"
                        + " b.bundle_hash FROM case_leg l"
                        + " JOIN org_unit s ON s.city = l.city AND s.unit_id = l.unit_id AND s.active"
                        + " LEFT JOIN org_unit r ON r.city = l.city AND r.unit_id = "
                        + (receiver.isPresent() ? "?3" : "s.parent_id") + " AND r.active"
                        + " LEFT JOIN bundle_pointer b ON b.city = l.city AND b.node_path = r.tenant_path"
                        + " WHERE l.city = ?1 AND l.id = ?2")
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(CaseLeg.class)
                .setParameter(1, city)
                .setParameter(2, legId);
        receiver.ifPresent(id -> query.setParameter(3, id));
        return query.getResultList().stream()
                .map(Object[].class::cast)
                .map(Ways::of)
                .findFirst();
    }

    /** Who hands over, and to whom if there is such a unit. */
    record Ways(String senderId, String senderName, TenantPath senderNode, Optional<Receiver> receiver) {
        static Ways of(Object[] row) {
            return new Ways(
                    (String) row[0],
                    (String) row[1],
                    TenantPath.of((String) row[2]),
                    Optional.ofNullable((String) row[3])
                            .map(id -> new Receiver(
                                    id,
                                    UnitKind.valueOf((String) row[4]),
                                    TenantPath.of((String) row[5]),
                                    Optional.ofNullable((String) row[6]),
                                    Optional.ofNullable((String) row[7]))));
        }
    }

    /** @param bundle empty when nothing is in force at its node */
    record Receiver(
            String id, UnitKind kind, TenantPath node, Optional<String> parentId, Optional<String> bundle) {}

    /** City and case behind a follow code, whoever asks: the code itself is the right to look. */
    Optional<Followed> followed(String code) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT city, node, id FROM casefile WHERE follow_code = ?1")
                .setParameter(1, code)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Followed((String) row[0], (String) row[1], (String) row[2]))
                .findFirst();
    }

    record Followed(String city, String node, String caseId) {}
}
