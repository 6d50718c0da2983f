package org.gridloom.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The only queries of this feature that look past the wall between cities: the relay serves all of them. */
@ApplicationScoped
class OutboxSql {
    private final EntityManager entityManager;

    OutboxSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("unchecked")
    List<String> citiesWithWaitingEvents() {
        return entityManager
                .createNativeQuery("SELECT DISTINCT city FROM outbox_event WHERE relayed = FALSE", String.class)
                .getResultList();
    }
}
