package org.gridloom.change.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Stage;

/** Takes a stage down again: every row of a made-up city, whatever feature it belongs to. */
@ApplicationScoped
class StageSql {
    private final RowSql sql;

    StageSql(RowSql sql) {
        this.sql = sql;
    }

    /** Deletes the rows of one stage; refuses the name of any other city. */
    void remove(String city) {
        if (!city.startsWith(Stage.PREFIX)) {
            throw new IllegalArgumentException("no stage: " + city);
        }
        for (String table : tables()) {
            sql.update("DELETE FROM " + table + " WHERE city = ?1", city);
        }
    }

    /** Stages on record, those of a server that stopped among them. */
    List<String> left() {
        return sql.rows("SELECT DISTINCT city FROM bundle WHERE city LIKE ?1", Stage.PREFIX + "%").stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /** Names come from the database's own catalogue. */
    private List<String> tables() {
        return sql
                .rows("SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND column_name = 'city' ORDER BY table_name")
                .stream()
                .map(row -> String.valueOf(row[0]))
                .filter(name -> name.matches("[A-Za-z0-9_]+"))
                .toList();
    }
}
