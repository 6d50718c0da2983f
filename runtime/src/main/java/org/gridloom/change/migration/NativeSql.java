package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the native queries of this feature are sent. */
@ApplicationScoped
class NativeSql {
    private final EntityManager entityManager;

    NativeSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    int update(String sql, @Nullable Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    List<Object[]> rows(String sql, Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> row instanceof Object[] many ? many : new Object[] {row})
                .toList();
    }

    long number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0)[0]).longValue();
    }

    static Instant instant(Object stored) {
        return stored instanceof Instant at
                ? at
                : stored instanceof LocalDateTime local
                        ? local.toInstant(ZoneOffset.UTC)
                        : ((java.sql.Timestamp) stored).toInstant();
    }
}
