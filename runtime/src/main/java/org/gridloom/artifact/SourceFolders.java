package org.gridloom.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gridloom.shared.Problem;

/** Reads folders and zip files of artifacts, within limits: 20,000 files, 2 MB each, 64 MB together. */
public final class SourceFolders {
    private static final int FILES = 20_000;
    private static final int FILE_BYTES = 2_000_000;
    private static final long ALL_BYTES = 64_000_000;
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "src");

    private SourceFolders() {}

    /** All files below; a folder that holds the shared folders of the product is read as each of them. */
    public static List<SourceFile> read(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        var parts = List.of("rule-packs", "process-library", "tenant-configs").stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .toList();
        var files = new ArrayList<SourceFile>();
        for (Path part : parts.isEmpty() ? List.of(root) : parts) {
            walk(part, part.getFileName().toString(), files);
        }
        return files;
    }

    private static void walk(Path folder, String name, List<SourceFile> files) {
        try (var children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String last = child.getFileName().toString();
                if (last.startsWith(".") || SKIPPED.contains(last)) {
                    continue;
                }
                if (Files.isDirectory(child)) {
                    walk(child, name + "/" + last, files);
                } else if (!PlacedFile.ignored(name + "/" + last)) {
                    files.add(new SourceFile(name + "/" + last, text(Files.readAllBytes(child), name + "/" + last)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with UPLOAD_UNREADABLE or UPLOAD_TOO_LARGE; entries that point outside are refused, never written. */
    public static List<SourceFile> unzip(InputStream in) {
        var files = new ArrayList<SourceFile>();
        var paths = new HashSet<String>();
        long all = 0;
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (!paths.add(path)) {
                    throw new Problem(ArtifactProblem.UPLOAD_UNREADABLE, Map.of("reason", "twice " + path));
                }
                if (path.contains("..") || path.startsWith("/") || path.contains("\\") || path.length() > 300) {
                    throw new Problem(ArtifactProblem.UPLOAD_UNREADABLE, Map.of("reason", "path"));
                }
                byte[] bytes = zip.readNBytes(FILE_BYTES + 1);
                all += bytes.length;
                if (bytes.length > FILE_BYTES || all > ALL_BYTES || paths.size() > FILES) {
                    throw new Problem(ArtifactProblem.UPLOAD_TOO_LARGE, Map.of("files", FILES));
                }
                if (!entry.isDirectory() && path.contains("/") && !PlacedFile.ignored(path)) {
                    files.add(new SourceFile(path, text(bytes, path)));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ArtifactProblem.UPLOAD_UNREADABLE, Map.of("reason", "zip"));
        }
        if (files.isEmpty()) {
            throw new Problem(ArtifactProblem.UPLOAD_UNREADABLE, Map.of("reason", "empty"));
        }
        return files;
    }

    private static String text(byte[] bytes, String path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem(ArtifactProblem.UPLOAD_UNREADABLE, Map.of("reason", "utf-8 " + path));
        }
    }
}
