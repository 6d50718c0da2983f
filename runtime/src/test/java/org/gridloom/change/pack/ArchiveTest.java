package org.gridloom.change.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.FileSubject;
import org.gridloom.change.tree.Shipped;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final String FORM = "process-library/community-event/forms/event-handle.ui.json";
    private static final SortedMap<String, String> ALL =
            Shipped.files("rule-packs", "process-library", "tenant-configs").stream()
                    .collect(Collectors.toMap(f -> f.path(), f -> f.text(), (a, b) -> a, TreeMap::new));
    private final java.security.KeyPair pair = Ed25519.generate();
    private final String publicKey = Ed25519.text(pair.getPublic());

    @Test
    void exportImportExportIsTheSameBytes() {
        for (var one : List.of(List.of("pack", "community-event"), List.of("tenant", "taizhou/hailing"))) {
            byte[] first = signed(Contents.of(ALL, one.get(0), one.get(1))).bytes();
            var read = read(first);
            assertThat(read.bytes()).isEqualTo(first);
            var imported = new TreeMap<>(ALL);
            imported.keySet().removeAll(read.files().keySet());
            imported.putAll(read.files());
            var again = Contents.of(imported, one.get(0), one.get(1));
            assertThat(new Archive(again.manifest(), read.signature(), again.files()).bytes())
                    .isEqualTo(first);
        }
    }

    @Test
    void aPackSaysWhatItNeedsAndItsVersion() {
        var manifest = Contents.of(ALL, "pack", "community-event").manifest();
        assertThat(manifest.version()).isEqualTo("1.0.0");
        assertThat(manifest.needs()).containsOnlyKeys("core");
        assertThat(manifest.files().keySet())
                .anyMatch(p -> p.startsWith("rule-packs/community-event/"))
                .anyMatch(p -> p.startsWith("process-library/community-event/"))
                .noneMatch(p -> p.contains("/core/"));
        assertThat(Contents.of(ALL, "tenant", "taizhou").manifest().needs()).containsKeys("core", "community-event");
        assertThat(code(catchThrowableOfType(Problem.class, () -> Contents.of(ALL, "pack", "no-such"))))
                .isEqualTo("PACKAGE_NOTHING_TO_EXPORT");
    }

    @Test
    void whatWasTamperedWithIsNamed() {
        var archive = signed(Contents.of(ALL, "pack", "community-event"));
        assertThat(findings(zip(archive, Map.of(FORM, "{}"))))
                .extracting(Finding::code, Finding::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PACKAGE_FILE_TAMPERED", FORM));
        assertThat(codes(zip(archive, Map.of("process-library/community-event/new.yaml", "x"))))
                .containsExactly("PACKAGE_FILE_UNKNOWN");
        assertThat(codes(zip(archive, Map.of(FORM, "")))).containsExactly("PACKAGE_FILE_MISSING");
        assertThat(codes(
                        zip(archive, Map.of(Archive.MANIFEST, archive.manifest().text() + " "))))
                .containsExactly("PACKAGE_MANIFEST_UNREADABLE");
    }

    @Test
    void whatLeadsOutsideOrSwellsIsRefused() {
        var archive = Contents.of(ALL, "pack", "community-event");
        for (String path : List.of("../etc/passwd", "/etc/passwd", "a/../../b", "a\\b", "c:/x", "a//b")) {
            assertThat(codes(zip(archive, Map.of(path, "x")))).as(path).containsExactly("PACKAGE_PATH_OUTSIDE");
        }
        assertThat(codes(zip(archive, Map.of("big", "0".repeat(2_000_001))))).containsExactly("PACKAGE_TOO_LARGE");
        var bomb = new LinkedHashMap<String, String>();
        for (int i = 0; i < 40; i++) {
            bomb.put("bomb-" + i, "0".repeat(1_900_000));
        }
        assertThat(codes(zip(archive, bomb))).containsExactly("PACKAGE_TOO_LARGE");
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 5001; i++) {
            many.put("many/" + i, "x");
        }
        assertThat(codes(zip(archive, many))).containsExactly("PACKAGE_TOO_LARGE");
        assertThat(codes("no zip".getBytes(StandardCharsets.UTF_8))).containsExactly("PACKAGE_MANIFEST_UNREADABLE");
    }

    @Test
    void onlyAKnownKeyThatIsBoundToItMaySign() {
        var plain = Contents.of(ALL, "pack", "community-event");
        var signed = signed(plain);
        assertThat(admitted(signed, Optional.of(key(List.of(), false, "taizhou"))))
                .isEmpty();
        assertThat(admitted(plain, Optional.empty())).containsExactly("PACKAGE_UNSIGNED");
        assertThat(admitted(signed, Optional.empty())).containsExactly("PACKAGE_KEY_UNKNOWN");
        assertThat(admitted(signed, Optional.of(key(List.of(), true, "taizhou"))))
                .containsExactly("PACKAGE_KEY_REVOKED");
        assertThat(admitted(signed, Optional.of(key(List.of("form"), false, "taizhou"))))
                .containsOnly("PACKAGE_KEY_NOT_FOR")
                .hasSizeGreaterThan(5);
        assertThat(admitted(signed, Optional.of(key(List.of(), false, "taizhou/hailing"))))
                .containsOnly("PACKAGE_KEY_NOT_FOR");
        var other = Ed25519.sign(plain.manifest(), Ed25519.generate().getPrivate(), publicKey);
        var forged = new Archive(plain.manifest(), Optional.of(other), plain.files());
        assertThat(admitted(forged, Optional.of(key(List.of(), false, "taizhou"))))
                .containsExactly("PACKAGE_SIGNATURE_WRONG");
    }

    @Test
    void anOldPlatformAndAMissingPackAreSaid() {
        var signed = signed(Contents.of(ALL, "pack", "community-event"));
        var key = Optional.of(key(List.of(), false, "taizhou"));
        assertThat(Admission.check(signed, key, subjects(signed), Map.of("core", "0.9.9"), "0.0.9"))
                .extracting(Finding::code)
                .containsExactly("PACKAGE_PLATFORM_TOO_OLD", "PACKAGE_NEEDS_MISSING");
    }

    private static List<String> admitted(Archive archive, Optional<PackageKey> key) {
        return Admission.check(archive, key, subjects(archive), Map.of("core", "99"), "1.0.0").stream()
                .map(Finding::code)
                .toList();
    }

    private static Map<String, FileSubject> subjects(Archive archive) {
        return archive.files().keySet().stream()
                .collect(Collectors.toMap(
                        p -> p,
                        p -> new FileSubject(
                                TenantPath.of("taizhou"),
                                true,
                                p.contains("/forms/") ? "form" : "process",
                                "",
                                "",
                                "",
                                "")));
    }

    private PackageKey key(List<String> kinds, boolean revoked, String node) {
        return new PackageKey(
                Ed25519.fingerprint(publicKey),
                node,
                "省平台",
                kinds,
                publicKey,
                Instant.EPOCH,
                revoked ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private Archive signed(Archive archive) {
        var signature = Ed25519.sign(archive.manifest(), pair.getPrivate(), publicKey);
        return new Archive(archive.manifest(), Optional.of(signature), archive.files());
    }

    private static Archive read(byte[] bytes) {
        return Archive.read(new ByteArrayInputStream(bytes));
    }

    private static List<Finding> findings(byte[] bytes) {
        var refused = catchThrowableOfType(Problem.class, () -> read(bytes));
        assertThat(code(refused)).isEqualTo("PACKAGE_REFUSED");
        return refused.findings();
    }

    private static List<String> codes(byte[] bytes) {
        return findings(bytes).stream().map(Finding::code).toList();
    }

    private static String code(Problem problem) {
        return problem.code().name();
    }

    /** The archive with entries more or other than its own; an empty text leaves one out. */
    private static byte[] zip(Archive archive, Map<String, String> other) {
        var entries = new LinkedHashMap<String, String>();
        entries.put(Archive.MANIFEST, archive.manifest().text());
        archive.signature().ifPresent(s -> entries.put(Archive.SIGNATURE, s.text()));
        entries.putAll(archive.files());
        entries.putAll(other);
        entries.values().removeAll(Collections.singleton(""));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
