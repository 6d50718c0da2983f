package org.gridloom.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bytes, below {@code gridloom.home}/files/CITY and never below the web root; only ids made here name a file. */
@ApplicationScoped
class FileStore {
    private final Path root;

    FileStore(@ConfigProperty(name = "gridloom.home", defaultValue = "target/gridloom-home") String home) {
        this.root = Path.of(home, "files").toAbsolutePath().normalize();
    }

    /** Whole or not at all: written beside and moved into place. */
    void write(String city, String id, byte[] content) {
        var target = path(city, id);
        try {
            Files.createDirectories(target.getParent());
            var part = Files.createTempFile(target.getParent(), "part", ".tmp");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String city, String id) {
        var path = root.resolve(city).resolve(id.substring(id.length() - 2)).resolve(id);
        if (!path.normalize().startsWith(root)) {
            throw new IllegalArgumentException("outside the store");
        }
        return path;
    }

    void delete(String city, String id) {
        try {
            Files.deleteIfExists(path(city, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
