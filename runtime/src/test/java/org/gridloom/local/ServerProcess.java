package org.gridloom.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as an operator runs it, in a process of its own, with what a newcomer's machine offers. */
final class ServerProcess {
    private static final int ATTEMPTS = 600;
    private static final int PAUSE_MS = 300;

    private final LocalSettings settings;
    private final Process process;

    private ServerProcess(LocalSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    static ServerProcess start(LocalSettings settings, String jdbcUrl) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.profile=local");
        command.add("-Dquarkus.http.port=" + settings.port());
        command.add("-Dquarkus.datasource.jdbc.url=" + jdbcUrl);
        command.add("-Dgridloom.home=" + settings.home());
        command.add("-Dgridloom.import.folders=" + settings.folders());
        settings.issuer().ifPresent(issuer -> command.addAll(outsideIssuer(issuer)));
        command.add("-jar");
        command.add(settings.jar().toString());
        var builder = new ProcessBuilder(command)
                .inheritIO()
                .directory(settings.root().toFile());
        if (settings.jdbcUrl().isEmpty()) {
            builder.environment().put("GRIDLOOM_DB_USER", "root");
            builder.environment().put("GRIDLOOM_DB_PASSWORD", "");
        }
        if (settings.issuer().isEmpty()) {
            // With made-up people there is a made-up month to look at, to replay and to count.
            builder.environment().putIfAbsent("GRIDLOOM_SAMPLE_MONTH", "taizhou");
        }
        builder.environment().putIfAbsent("GRIDLOOM_CLIENT_SECRET", secret(settings.home()));
        var process = builder.start();
        Files.writeString(pidFile(settings), String.valueOf(process.pid()));
        return new ServerProcess(settings, process);
    }

    static Path pidFile(LocalSettings settings) {
        return settings.home().resolve("server.pid");
    }

    /** False when it ended, or did not get ready within three minutes. */
    boolean becomesReady() throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var question = HttpRequest.newBuilder(URI.create(settings.address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // asked again after a pause
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return false;
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    void stop() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(pidFile(settings));
    }

    /** A real issuer is found by discovery, so nothing of the in-app one may stay. */
    private static List<String> outsideIssuer(String issuer) {
        return List.of(
                "-Dgridloom.idp.enabled=false",
                "-Dquarkus.oidc.auth-server-url=" + issuer,
                "-Dquarkus.oidc.discovery-enabled=true",
                "-Dquarkus.oidc.authorization-path=",
                "-Dquarkus.oidc.token-path=",
                "-Dquarkus.oidc.jwks-path=",
                "-Dquarkus.oidc.end-session-path=",
                "-Dquarkus.oidc.token.issuer=",
                "-Dquarkus.oidc.token.audience=");
    }

    /** Kept, so that sessions outlive a restart. */
    private static String secret(Path home) throws IOException {
        Path file = home.resolve("client-secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            PrivateText.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
