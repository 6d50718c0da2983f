package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The native queries of this feature; each names the city itself. */
@ApplicationScoped
class CasefileSql {
    private final EntityManager entityManager;

    CasefileSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The next number of a series, starting at 1; two transactions never get the same. */
    int nextNumber(String city, String series) {
        entityManager
                .createNativeQuery("INSERT INTO case_number (city, series, last_number) VALUES (?1, ?2, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
                .setParameter(1, city)
                .setParameter(2, series)
                .executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery("SELECT last_number FROM case_number WHERE city = ?1 AND series = ?2")
                        .setParameter(1, city)
                        .setParameter(2, series)
                        .getSingleResult())
                .intValue();
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
