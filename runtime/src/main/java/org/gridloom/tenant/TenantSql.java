package org.gridloom.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The native SQL of this feature: it must see every city, which an entity query cannot. */
@ApplicationScoped
class TenantSql {
    private final DataSource database;

    TenantSql(DataSource database) {
        this.database = database;
    }

    List<String> cities(LocalDate day) {
        String sql = "SELECT city FROM tenant_node WHERE level = 'CITY' AND valid_from <= ?"
                + " AND (valid_to IS NULL OR valid_to > ?) ORDER BY city";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(day));
            statement.setDate(2, Date.valueOf(day));
            var cities = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    cities.add(rows.getString(1));
                }
            }
            return cities;
        } catch (SQLException e) {
            throw new IllegalStateException("cities cannot be read", e);
        }
    }
}
