package org.gridloom.record.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridloom.shared.Stage;

/** Where there is something to do: the one look over all cities, which gives ids only. */
@ApplicationScoped
class ImportSql {
    private final DataSource database;

    ImportSql(DataSource database) {
        this.database = database;
    }

    /** An import that waits for the background. */
    record Waiting(String city, String node, String id, String login) {}

    /** Oldest first, at most twenty. */
    List<Waiting> waiting() {
        String sql = "SELECT city, node, id, login FROM record_import WHERE state IN ('CHECKING', 'KEEPING') AND "
                + Stage.condition("city") + " ORDER BY started_at, id LIMIT 20";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("imports cannot be read", e);
        }
    }
}
