package org.gridloom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.gridloom.testing.EmbeddedDatabase;
import org.jboss.logmanager.LogContext;
import sun.misc.Signal;

/**
 * A newcomer's first start ({@code mvn -Prun}): an embedded database, the packaged server beside it, and one login per role.
 * Runs until interrupted and stops both in order. Lives with the tests, so that the database stays out of the product.
 */
public final class LocalStart {
    private final LocalSettings settings;
    private Optional<EmbeddedDatabase> database = Optional.empty();
    private Optional<ServerProcess> server = Optional.empty();
    private boolean stopped;

    private LocalStart(LocalSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        LogContext.getLogContext().getLogger("").setLevel(Level.WARNING);
        LocalSettings settings;
        try {
            settings = LocalSettings.read(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            // Settings that cannot be read: nothing was started, and the caller is told so.
            System.exit(2);
            return;
        }
        var start = new LocalStart(settings);
        // Not a shutdown hook: the database has one of its own, and it must not stop before the server.
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> start.stopAndExit(0));
        }
        if (Boolean.getBoolean("gridloom.follow-parent")) {
            start.followParent();
        }
        int code = 2;
        try {
            code = start.run();
        } catch (IOException | IllegalStateException e) {
            System.err.println("Gridloom cannot start: " + e.getMessage());
        }
        start.stopAndExit(code);
    }

    private int run() throws Exception {
        PrivateText.folder(settings.home());
        Leftover.end(ServerProcess.pidFile(settings), "quarkus-run.jar");
        if (!portIsFree()) {
            System.err.printf(
                    "Port %d is taken by another program. Set GRIDLOOM_PORT to a free one.%n", settings.port());
            return 2;
        }
        String url = settings.jdbcUrl().isPresent() ? settings.jdbcUrl().get() : embedded();
        ServerProcess started;
        synchronized (this) {
            started = ServerProcess.start(settings, url);
            server = Optional.of(started);
        }
        if (!started.becomesReady()) {
            System.err.println("Gridloom did not get ready; the reason is in the lines above.");
            return 1;
        }
        System.out.println();
        System.out.println("Gridloom is ready at " + settings.address());
        if (settings.issuer().isEmpty()) {
            System.out.println(LoginTable.read(settings));
        }
        System.out.println("  stop with Ctrl+C");
        System.out.flush();
        return started.waitFor();
    }

    private String embedded() throws Exception {
        Path home = settings.home().resolve("database");
        Files.createDirectories(home);
        Path pid = home.resolve("data").resolve("mariadbd.pid");
        Leftover.end(pid, "mariadbd");
        synchronized (this) {
            database = Optional.of(EmbeddedDatabase.start(
                    home.resolve("base"), home.resolve("data"), 0, "--pid-file=" + pid.toAbsolutePath()));
        }
        return database.orElseThrow().url("gridloom");
    }

    private boolean portIsFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private synchronized void stopAndExit(int code) {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (server.isPresent()) {
                server.get().stop();
            }
            if (database.isPresent()) {
                database.get().close();
            }
        } catch (Exception e) {
            System.err.println("Not everything stopped in order: " + e.getMessage());
        }
        Runtime.getRuntime().exit(code);
    }

    /** When the build that started this was killed outright, nobody would ever stop it. */
    private void followParent() {
        var parent = ProcessHandle.current().parent();
        var watch = new Thread(() -> {
            while (parent.map(ProcessHandle::isAlive).orElse(true)) {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
            stopAndExit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
