package org.gridloom.change.sample;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.change.RowSql;

/** Whether anything has happened in a city yet. */
@ApplicationScoped
class SampleSql {
    private final RowSql rows;

    SampleSql(RowSql rows) {
        this.rows = rows;
    }

    boolean hasCases(String city) {
        return !rows.rows("SELECT 1 FROM casefile WHERE city = ?1 LIMIT 1", city)
                .isEmpty();
    }
}
