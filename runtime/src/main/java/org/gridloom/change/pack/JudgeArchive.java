package org.gridloom.change.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FileEdit;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/** What an archive would change here, and whether it may; changes nothing. */
@ApplicationScoped
class JudgeArchive {
    private final ConfigFiles files;
    private final PackageSql sql;
    private final CurrentTenant currentTenant;
    private final String platform;

    JudgeArchive(
            ConfigFiles files,
            PackageSql sql,
            CurrentTenant currentTenant,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = Contents.PLATFORM) String platform) {
        this.files = files;
        this.sql = sql;
        this.currentTenant = currentTenant;
        this.platform = platform.matches("[0-9].*") ? platform : Contents.PLATFORM;
    }

    /**
     * @param key the key it is signed with, where it is known
     * @param gone files the package had here and has no more
     */
    record Judged(Optional<PackageKey> key, List<Finding> findings, List<String> gone) {
        List<FileEdit> edits(Archive archive) {
            var edits = new ArrayList<FileEdit>();
            archive.files().forEach((path, text) -> edits.add(FileEdit.write(path, text)));
            gone.forEach(path -> edits.add(FileEdit.remove(path)));
            return edits;
        }
    }

    Judged handle(Archive archive) {
        var all = texts();
        var present = new TreeMap<String, String>();
        all.keySet().stream()
                .filter(p -> p.endsWith("/pack.yaml"))
                .map(p -> p.split("/", -1)[1])
                .forEach(p -> present.put(p, Contents.version(p, all).orElse("0")));
        var key = archive.signature().flatMap(s -> sql.key(currentTenant.city(), s.key()));
        var findings = Admission.check(archive, key, files.subjects(archive.files()), present, platform);
        return new Judged(key, findings, gone(all, archive));
    }

    SortedMap<String, String> texts() {
        return new TreeMap<>(files.texts(files.hashes().keySet()));
    }

    private static List<String> gone(SortedMap<String, String> all, Archive archive) {
        try {
            var here = Contents.of(
                    all, archive.manifest().what(), archive.manifest().name());
            return here.files().keySet().stream()
                    .filter(p -> !archive.files().containsKey(p))
                    .toList();
        } catch (Problem nothingOfIt) {
            return List.of();
        }
    }
}
