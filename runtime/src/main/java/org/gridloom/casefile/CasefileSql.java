package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

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

    /** Where somebody waits for more time for what is over. */
    @SuppressWarnings("unchecked")
    List<String> citiesWithOvertaken() {
        return entityManager
                .createNativeQuery(
                        "SELECT DISTINCT e.city FROM case_extension e JOIN deadline d ON d.city = e.city"
                                + " AND d.subject_id = e.subject_id WHERE e.state = 'ASKED' AND d.state = 'STOPPED'",
                        String.class)
                .getResultList();
    }

    /** The requests for more time whose clock has stopped since; at most a hundred. */
    @SuppressWarnings("unchecked")
    List<String> overtaken(String city) {
        return entityManager
                .createNativeQuery(
                        "SELECT e.id FROM case_extension e JOIN deadline d ON d.city = e.city"
                                + " AND d.subject_id = e.subject_id WHERE e.city = ?1 AND e.state = 'ASKED'"
                                + " AND d.state = 'STOPPED' ORDER BY e.id LIMIT 100",
                        String.class)
                .setParameter(1, city)
                .getResultList();
    }

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
