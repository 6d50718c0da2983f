package org.gridloom.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gridloom.testing.EmbeddedDatabase;

/** One database and the nodes on it; a fresh home below {@code target/load}. Closing ends all of them. */
final class Ground implements AutoCloseable {
    static final String CITY = "taizhou";

    private final Path home;
    private final EmbeddedDatabase database;
    private final String jdbcUrl;
    private final List<Node> nodes = new ArrayList<>();
    private final Path folders;

    private Ground(Path home, EmbeddedDatabase database, String jdbcUrl, Path folders) {
        this.home = home;
        this.database = database;
        this.jdbcUrl = jdbcUrl;
        this.folders = folders;
    }

    static Ground open(String name) throws Exception {
        return open(name, Path.of("..").toAbsolutePath().normalize());
    }

    /** @param folders where the three folders of files lie that an empty database is filled from */
    static Ground open(String name, Path folders) throws Exception {
        Path home = Path.of("target/load", name + "-" + Long.toHexString(System.nanoTime()))
                .toAbsolutePath();
        Files.createDirectories(home);
        var database = EmbeddedDatabase.start(home.resolve("base"), home.resolve("data"), 0);
        return new Ground(home, database, database.url("gridloom"), folders);
    }

    /** A server that is ready; all nodes of a ground share the home folder, as they would share a volume. */
    Node startNode() throws IOException, InterruptedException {
        return startNode(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    Node startNode(Path java, String... options) throws IOException, InterruptedException {
        var node = Node.start(java, home, jdbcUrl, Folders.listed(folders), nodes.size() + 1, options);
        nodes.add(node);
        node.awaitReady();
        return node;
    }

    /** A connection of the test's own, past the server. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl + "?rewriteBatchedStatements=true&connectionTimeZone=UTC", "root", "");
    }

    StoredFacts facts() throws SQLException {
        return new StoredFacts(connect());
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws Exception {
        for (Node node : nodes) {
            node.stop();
        }
        database.close();
    }
}
