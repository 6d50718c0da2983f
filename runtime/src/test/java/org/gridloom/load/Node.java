package org.gridloom.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gridloom.testing.Tokens;

/** One packaged server in a process of its own. */
final class Node {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Process process;
    private final Path home;
    private final Path log;
    private final String address;
    private final long startedNanos;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private Node(Process process, Path home, Path log, String address, long startedNanos) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.address = address;
        this.startedNanos = startedNanos;
    }

    static Node start(Path java, Path home, String jdbcUrl, String folders, int number, String... options)
            throws IOException {
        int port = freePort();
        Path log = home.resolve("server-" + number + ".log");
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                "-Dgridloom.home=" + home,
                "-Dgridloom.import.folders=" + folders,
                "-jar",
                System.getProperty("gridloom.app", "target/quarkus-app/quarkus-run.jar")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("GRIDLOOM_DB_USER", "root");
        builder.environment().put("GRIDLOOM_DB_PASSWORD", "");
        builder.environment().put("GRIDLOOM_CLIENT_SECRET", "only-for-tests-0123456789-0123456789");
        long started = System.nanoTime();
        return new Node(builder.start(), home, log, "http://127.0.0.1:" + port, started);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Answers how long it took since the process was started. */
    Duration awaitReady() throws InterruptedException, IOException {
        var http = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive() && System.nanoTime() - startedNanos < READY_WITHIN.toNanos()) {
            try {
                if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - startedNanos);
                }
            } catch (IOException notYet) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server did not get ready:\n" + Files.readString(log));
    }

    /** A person's program; the token is signed once, or the clients would measure their own arithmetic. */
    Client client(String login) {
        return clients.computeIfAbsent(login, who -> new Client(address, Tokens.of(who, home, address)));
    }

    /** {@code kill -9}: nothing of the server's own runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }

    long pid() {
        return process.pid();
    }

    String log() throws IOException {
        return Files.readString(log);
    }
}
