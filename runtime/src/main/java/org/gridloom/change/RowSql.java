package org.gridloom.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the native queries of this feature; those who write them name the city. */
@ApplicationScoped
public class RowSql {
    private final EntityManager entityManager;

    RowSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Answers how many rows it changed. */
    public int update(String sql, @Nullable Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    public List<Object[]> rows(String sql, Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        var found = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            found.add(row instanceof Object[] many ? many : new Object[] {row});
        }
        return found;
    }

    /** A column of an instant, whatever the driver makes of it. */
    public static Instant instant(Object stored) {
        return stored instanceof Instant at
                ? at
                : stored instanceof LocalDateTime local
                        ? local.toInstant(ZoneOffset.UTC)
                        : ((java.sql.Timestamp) stored).toInstant();
    }

    public static int number(Object stored) {
        return ((Number) stored).intValue();
    }
}
