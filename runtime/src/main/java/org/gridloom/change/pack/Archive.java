package org.gridloom.change.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/**
 * A package as one zip: the manifest, the signature, the files in the order of their paths; stored, all of one time, so that the
 * same content is the same bytes. Reading checks every hash again and is bounded in entries, sizes and ratio.
 */
public record Archive(Manifest manifest, Optional<Signature> signature, SortedMap<String, String> files) {
    static final String MANIFEST = "gridloom-package.json";
    static final String SIGNATURE = "gridloom-package.sig";
    static final int MOST_BYTES = 20_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_FILE = 2_000_000;
    private static final long LARGEST_SUM = 60_000_000;
    private static final int RATIO = 100;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Archive {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, MANIFEST, manifest.text());
            if (signature.isPresent()) {
                entry(zip, SIGNATURE, signature.get().text());
            }
            for (var file : files.entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Refuses with PACKAGE_REFUSED and every finding; whose signature it is, is not looked at here. */
    public static Archive read(InputStream in) {
        var texts = new TreeMap<String, String>();
        try {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw refused(List.of(tooLarge("")));
            }
            unzip(all, texts);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(List.of(Finding.error("", "PACKAGE_UNREADABLE")));
        }
        var manifest = Optional.ofNullable(texts.remove(MANIFEST))
                .flatMap(Manifest::read)
                .orElseThrow(() -> refused(
                        List.of(Finding.error("", "PACKAGE_MANIFEST_UNREADABLE").in(MANIFEST, 0))));
        var signature = Optional.ofNullable(texts.remove(SIGNATURE)).flatMap(Signature::read);
        var findings = tampered(manifest, texts);
        if (!findings.isEmpty()) {
            throw refused(findings);
        }
        return new Archive(manifest, signature, texts);
    }

    private static void unzip(byte[] all, Map<String, String> texts) throws IOException {
        long sum = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(all), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (outside(path) || entry.isDirectory() || texts.containsKey(path)) {
                    throw refused(List.of(Finding.error("", "PACKAGE_PATH_OUTSIDE", Map.of("path", path))
                            .in(path, 0)));
                }
                byte[] bytes = zip.readNBytes(LARGEST_FILE + 1);
                sum += bytes.length;
                boolean bomb = sum > LARGEST_SUM || sum > 1_000_000 + (long) RATIO * all.length;
                if (bytes.length > LARGEST_FILE || bomb || texts.size() >= MOST_ENTRIES) {
                    throw refused(List.of(tooLarge(path)));
                }
                texts.put(path, text(bytes, path));
            }
        }
    }

    private static Finding tooLarge(String path) {
        var facts = Map.<String, Object>of("entries", MOST_ENTRIES, "file", LARGEST_FILE, "ratio", RATIO);
        return Finding.error("", "PACKAGE_TOO_LARGE", facts).in(path, 0);
    }

    static boolean outside(String path) {
        boolean steps =
                List.of(path.split("/", -1)).stream().anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
        return steps || path.contains("\\") || path.contains(":") || path.length() > 300;
    }

    private static List<Finding> tampered(Manifest manifest, Map<String, String> texts) {
        var findings = new ArrayList<Finding>();
        manifest.files().forEach((path, hash) -> {
            String text = texts.get(path);
            if (text == null) {
                findings.add(Finding.error("", "PACKAGE_FILE_MISSING", Map.of("file", path))
                        .in(path, 0));
            } else if (!ConfigFiles.hashOf(text).equals(hash)) {
                findings.add(Finding.error("", "PACKAGE_FILE_TAMPERED", Map.of("file", path))
                        .in(path, 0));
            }
        });
        texts.keySet().stream()
                .filter(path -> !manifest.files().containsKey(path))
                .forEach(path -> findings.add(Finding.error("", "PACKAGE_FILE_UNKNOWN", Map.of("file", path))
                        .in(path, 0)));
        return findings;
    }

    static Problem refused(List<Finding> findings) {
        return new Problem(PackageProblem.PACKAGE_REFUSED, Map.of("count", findings.size()), findings);
    }

    private static String text(byte[] bytes, String path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(List.of(Finding.error("", "PACKAGE_UNREADABLE").in(path, 0)));
        }
    }
}
