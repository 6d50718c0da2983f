package org.gridloom.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A real Keycloak from its Maven distribution: built once into the target folder, then started with our realm. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path home = built();
            int port = free();
            var started = run(
                    home,
                    List.of(
                            "start",
                            "--optimized",
                            "--import-realm",
                            "--hostname-strict=false",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--http-management-port=" + free()),
                    home.resolve("../server.log"));
            String address = "http://127.0.0.1:" + port;
            process = started;
            waitFor(started, address + "/realms/gridloom");
            return Map.of(
                    "quarkus.oidc.auth-server-url", address + "/realms/gridloom",
                    "quarkus.oidc.credentials.secret", "keycloak-test-secret-0123456789-abcdef",
                    "quarkus.keycloak.admin-client.server-url", address,
                    "quarkus.keycloak.admin-client.client-secret", "keycloak-admin-secret-0123456789",
                    "gridloom.directory", "keycloak");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Keycloak did not start, see target/keycloak/*.log", e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Path built() throws IOException, InterruptedException {
        Path target = Path.of("target/keycloak").toAbsolutePath();
        Path home = target.resolve("keycloak-" + System.getProperty("keycloak.version"));
        Path done = home.resolve("built");
        if (!Files.exists(done)) {
            unzip(Path.of(System.getProperty("keycloak.zip")), target);
            Files.createDirectories(home.resolve("data/import"));
            try (var realm = KeycloakServer.class.getResourceAsStream("/keycloak/gridloom-realm.json")) {
                Files.copy(realm, home.resolve("data/import/gridloom-realm.json"));
            }
            var build =
                    run(home, List.of("build", "--db=dev-mem", "--health-enabled=true"), target.resolve("build.log"));
            if (build.waitFor() != 0) {
                throw new IllegalStateException("kc.sh build failed, see target/keycloak/build.log");
            }
            Files.createFile(done);
        }
        return home;
    }

    private static Process run(Path home, List<String> arguments, Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.normalize().toFile());
        builder.environment().put("JAVA_OPTS_APPEND", "-Xms64m -Xmx512m");
        return builder.start();
    }

    private static void waitFor(Process process, String address) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again after a pause
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("Keycloak ended, see target/keycloak/server.log");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var in = archive.getInputStream(entry)) {
                        Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
