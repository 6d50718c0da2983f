package org.gridloom.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a newcomer may set in the environment, and where the build put things. */
record LocalSettings(
        Path home, int port, Optional<String> jdbcUrl, Optional<String> issuer, Path jar, Path root, String folders) {
    static LocalSettings read(Map<String, String> environment) {
        Path root = Path.of(System.getProperty("gridloom.root", "."))
                .toAbsolutePath()
                .normalize();
        String shipped = Stream.of("rule-packs", "process-library", "tenant-configs")
                .map(root::resolve)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .collect(Collectors.joining(","));
        return new LocalSettings(
                Path.of(filled(environment, "GRIDLOOM_HOME").orElse(System.getProperty("user.home") + "/.gridloom"))
                        .toAbsolutePath(),
                port(filled(environment, "GRIDLOOM_PORT").orElse("8080")),
                filled(environment, "GRIDLOOM_JDBC_URL"),
                filled(environment, "GRIDLOOM_ISSUER_URL"),
                Path.of(System.getProperty("gridloom.jar", root + "/runtime/target/quarkus-app/quarkus-run.jar")),
                root,
                filled(environment, "GRIDLOOM_IMPORT").orElse(shipped));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number that is no port
        }
        throw new IllegalArgumentException("GRIDLOOM_PORT is not a port number: " + text);
    }

    private static Optional<String> filled(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
