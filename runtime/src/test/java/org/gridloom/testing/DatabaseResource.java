package org.gridloom.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** One real database server for all application tests of a run; each application start gets a database of its own. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedDatabase server;
    private static int databases;

    @Override
    public Map<String, String> start() {
        try {
            String url = next();
            Path home = Path.of("target/homes/" + System.nanoTime()).toAbsolutePath();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    url,
                    "quarkus.datasource.username",
                    "root",
                    "quarkus.datasource.password",
                    "",
                    "gridloom.home",
                    home.toString(),
                    "quarkus.http.test-port",
                    String.valueOf(freePort()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer in the product says its own address in every token, so the port is known before the start. */
    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static synchronized String next() throws Exception {
        if (server == null) {
            Path home = Path.of("target/database").toAbsolutePath();
            server = EmbeddedDatabase.start(home.resolve("base"), home.resolve("data-" + System.nanoTime()), 0);
            var stopping = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    stopping.close();
                } catch (Exception e) {
                    // the process ends anyway
                }
            }));
        }
        return server.url("test" + ++databases);
    }

    @Override
    public void stop() {
        // the server is kept for the next application of this run
    }
}
