package org.gridloom.record.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The installation's master keys, as {@code id:base64 of 32 bytes}, several with commas. What is new is written with the
 * first; the others only read what was written with them, so that a key can be changed without a stop. Nothing of them lies
 * in the database but their ids.
 */
@ApplicationScoped
class RecordKeys {
    private static final int BYTES = 32;
    private final String configured;
    private final Optional<Path> file;
    private @Nullable Map<String, byte[]> keys;

    /** @param file made at the first start when no keys are configured; for one server on one machine only */
    RecordKeys(
            @ConfigProperty(name = "gridloom.record.keys") Optional<String> configured,
            @ConfigProperty(name = "gridloom.record.key-file") Optional<Path> file) {
        this.configured = configured.orElse("");
        this.file = file;
    }

    /** By id, the one to write with first; refuses with {@link RecordProblem#RECORD_KEYS_MISSING}. */
    Map<String, byte[]> all() {
        var known = known();
        if (known.isEmpty()) {
            throw new Problem(RecordProblem.RECORD_KEYS_MISSING);
        }
        return known;
    }

    boolean present() {
        return !known().isEmpty();
    }

    private synchronized Map<String, byte[]> known() {
        var known = keys;
        if (known == null) {
            known = parse(configured.isBlank() ? fromFile() : configured);
            keys = known;
        }
        return known;
    }

    static Map<String, byte[]> parse(String text) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int colon = part.indexOf(':');
            String id = colon < 0 ? "" : part.substring(0, colon);
            if (!id.matches("[a-z0-9]{1,12}")) {
                throw new IllegalStateException("gridloom.record.keys: a key is written id:base64, the id short");
            }
            byte[] key = Base64.getDecoder().decode(part.substring(colon + 1));
            if (key.length != BYTES || keys.put(id, key) != null) {
                throw new IllegalStateException(
                        "gridloom.record.keys: key " + id + " is not 32 bytes, or stands twice");
            }
        }
        return keys;
    }

    private String fromFile() {
        if (file.isEmpty()) {
            return "";
        }
        Path path = file.get();
        try {
            if (!Files.exists(path)) {
                make(path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of records cannot be read from " + path, e);
        }
    }

    private static void make(Path path) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path fresh = posix
                ? Files.createTempFile(
                        folder,
                        "keys",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "keys", ".tmp");
        Files.writeString(fresh, "k1:" + Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.move(fresh, path);
        } catch (FileAlreadyExistsException somebodyElse) {
            Files.delete(fresh);
        }
    }
}
