package org.gridloom.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The engine over rows of a real database, each call in a transaction of its own. Leaves no rows. */
final class DatabaseBench implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "process_instance",
            "process_value",
            "process_waiting",
            "process_timer",
            "connector_call",
            "process_incident",
            "process_suspension");

    final DataSource dataSource;
    final EngineBench bench;

    DatabaseBench(DataSource dataSource) {
        this.dataSource = dataSource;
        this.bench = new EngineBench(new ProcessSql(dataSource), new OperationSql(dataSource));
    }

    <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    String start(Map<String, Object> variables) {
        return in(() -> bench.start(variables));
    }

    Advanced complete(String step, Map<String, Object> answers) {
        return in(() -> bench.complete(step, answers));
    }

    /** Steps that stand open in the database, not those a transaction that was rolled back had opened. */
    List<InstanceView.OpenStep> open(String instance) {
        return in(() -> bench.engine.find(instance).map(InstanceView::open).orElse(List.of()));
    }

    List<String> steps(String instance) {
        return open(instance).stream().map(InstanceView.OpenStep::step).sorted().toList();
    }

    long rows(String table) {
        return number("SELECT COUNT(*) FROM " + table + " WHERE city = '" + EngineBench.CITY + "'", 1);
    }

    String text(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var text = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(i == 1 ? "" : "|").append(rows.getString(i));
                }
                text.append('\n');
            }
            return text.toString().strip();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many statements the server has had from the connection of the transaction around. */
    long statements() {
        return number("SHOW SESSION STATUS LIKE 'Questions'", 2);
    }

    /** How many bytes the server has had from the connection of the transaction around. */
    long received() {
        return number("SHOW SESSION STATUS LIKE 'Bytes_received'", 2);
    }

    private long number(String sql, int column) {
        return Long.parseLong(text(sql).split("\\|")[column - 1]);
    }

    /** Both at once; each answers what it made or threw. */
    static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> futures =
                    List.of(threads.submit(() -> outcome(one)), threads.submit(() -> outcome(other)));
            return List.of(futures.get(0).get(), futures.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(Callable<?> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return e;
        }
    }

    @Override
    public void close() {
        in(() -> {
            for (String table : TABLES) {
                try (var connection = dataSource.getConnection();
                        var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE city = ?")) {
                    delete.setString(1, EngineBench.CITY);
                    delete.executeUpdate();
                }
            }
            return true;
        });
    }
}
