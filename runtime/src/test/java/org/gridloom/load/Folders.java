package org.gridloom.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three folders of files, copied so that a test can change them. */
final class Folders {
    static final List<String> NAMES = List.of("rule-packs", "process-library", "tenant-configs");

    private Folders() {}

    static void copyShipped(Path to) throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        for (String folder : NAMES) {
            copy(root.resolve(folder), to.resolve(folder));
        }
    }

    /** Copies what is below a folder; what was built there stays behind. */
    static void copy(Path from, Path to) throws IOException {
        Path built = from.resolve("target");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(path -> !path.startsWith(built)).toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }

    /** As the setting names them. */
    static String listed(Path root) {
        return NAMES.stream().map(root::resolve).map(Path::toString).collect(Collectors.joining(","));
    }
}
