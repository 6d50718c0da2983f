package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The only native queries of this feature; each names the city, except the one that asks which cities have work. */
@ApplicationScoped
class DeadlineSql {
    private final EntityManager entityManager;

    DeadlineSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("unchecked")
    List<String> citiesWithRungs(Instant now) {
        return entityManager
                .createNativeQuery("SELECT DISTINCT city FROM deadline WHERE next_at <= :now", String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Locks what is due and nobody else has locked. */
    @SuppressWarnings("unchecked")
    List<Deadline> claim(String city, Instant now, int most) {
        return entityManager
                .createNativeQuery(
                        "SELECT * FROM deadline WHERE city = :city AND next_at <= :now ORDER BY next_at LIMIT :most"
                                + " FOR UPDATE SKIP LOCKED",
                        Deadline.class)
                .setParameter("city", city)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Answers whether this transaction is the one that acts on the rung. */
    boolean takeRung(String city, String deadlineId, String rung, Instant now) {
        return entityManager
                        .createNativeQuery("INSERT IGNORE INTO deadline_rung (deadline_id, rung, city, fired_at)"
                                + " VALUES (:deadline, :rung, :city, :now)")
                        .setParameter("deadline", deadlineId)
                        .setParameter("rung", rung)
                        .setParameter("city", city)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** One statement, because it is part of every completed task; answers how many clocks it stopped. */
    int stop(String city, String subjectId, String actor, Instant now) {
        return entityManager
                .createNativeQuery("UPDATE deadline SET state = 'STOPPED', stopped_at = :now, stopped_by = :actor,"
                        + " next_rung = NULL, next_at = NULL, version = version + 1"
                        + " WHERE city = :city AND subject_id = :subject AND state <> 'STOPPED'")
                .setParameter("now", now)
                .setParameter("actor", actor)
                .setParameter("city", city)
                .setParameter("subject", subjectId)
                .executeUpdate();
    }
}
