package org.gridloom.change.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.FileSubject;
import org.gridloom.shared.Finding;

/** Whether an archive may be taken over: who signed it, what the key is good for, what it needs. Pure. */
final class Admission {
    private Admission() {}

    /**
     * @param key the key the signature names, when it is known
     * @param subjects what each file speaks of; one that may lie nowhere is not among them
     * @param present version of every pack that is there
     * @param platform version of this platform
     */
    static List<Finding> check(
            Archive archive,
            Optional<PackageKey> key,
            Map<String, FileSubject> subjects,
            Map<String, String> present,
            String platform) {
        var findings = new ArrayList<>(signed(archive, key));
        for (String path : archive.files().keySet()) {
            var subject = subjects.get(path);
            if (subject == null) {
                findings.add(Finding.error("", "FILE_NOT_EXPECTED").in(path, 0));
            } else if (key.isPresent() && !key.get().maySign(subject.owner(), subject.fileKind())) {
                var facts = Map.<String, Object>of("key", key.get().name(), "file", path, "kind", subject.fileKind());
                findings.add(Finding.error("", "PACKAGE_KEY_NOT_FOR", facts).in(path, 0));
            }
        }
        var manifest = archive.manifest();
        if (Manifest.compare(platform, manifest.platform()) < 0) {
            findings.add(Finding.error(
                    "/platform", "PACKAGE_PLATFORM_TOO_OLD", Map.of("wanted", manifest.platform(), "is", platform)));
        }
        manifest.needs().forEach((pack, version) -> {
            String is = Contents.version(pack, archive.files()).orElse(present.getOrDefault(pack, ""));
            if (is.isEmpty() || Manifest.compare(is, version) < 0) {
                findings.add(Finding.error(
                        "/needs/" + pack,
                        "PACKAGE_NEEDS_MISSING",
                        Map.of("pack", pack, "version", version, "is", is.isEmpty() ? "-" : is)));
            }
        });
        return findings;
    }

    private static List<Finding> signed(Archive archive, Optional<PackageKey> key) {
        if (archive.signature().isEmpty()) {
            return List.of(Finding.error("", "PACKAGE_UNSIGNED").in(Archive.SIGNATURE, 0));
        }
        var signature = archive.signature().get();
        if (key.isEmpty()) {
            return List.of(Finding.error("", "PACKAGE_KEY_UNKNOWN", Map.of("key", signature.key()))
                    .in(Archive.SIGNATURE, 0));
        }
        if (key.get().revokedAt().isPresent()) {
            return List.of(Finding.error(
                            "", "PACKAGE_KEY_REVOKED", Map.of("key", key.get().name()))
                    .in(Archive.SIGNATURE, 0));
        }
        boolean right = Ed25519.publicKey(key.get().publicKey())
                .filter(k -> Ed25519.verify(archive.manifest(), signature, k))
                .isPresent();
        return right
                ? List.of()
                : List.of(Finding.error(
                                "",
                                "PACKAGE_SIGNATURE_WRONG",
                                Map.of("key", key.get().name()))
                        .in(Archive.SIGNATURE, 0));
    }
}
