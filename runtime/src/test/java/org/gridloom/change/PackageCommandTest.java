package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridloom.artifact.SourceFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder under version control is as good as the archive. */
class PackageCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void key() {
        assertThat(run("key", "--out", at("key"))).isZero();
    }

    @Test
    void exportImportExportIsTheSameFile() throws Exception {
        assertThat(export("first.zip", "../rule-packs", "../process-library")).isZero();
        assertThat(run("import", at("first.zip"), "--into", at("lib"), "--trust", at("key.pub")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        for (var file : SourceFolders.read(Path.of("../rule-packs/core"))) {
            var path = folder.resolve("lib/rule-packs").resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        assertThat(export("second.zip", at("lib/rule-packs"), at("lib/process-library")))
                .isZero();
        assertThat(folder.resolve("second.zip")).hasSameBinaryContentAs(folder.resolve("first.zip"));
    }

    @Test
    void whatIsSignedByAStrangerIsExitCodeOneAndNothingIsWritten() {
        assertThat(export("pack.zip", "../rule-packs", "../process-library")).isZero();
        assertThat(run("key", "--out", at("other"))).isZero();
        assertThat(run("import", at("pack.zip"), "--into", at("lib"), "--trust", at("other.pub")))
                .isEqualTo(1);
        assertThat(folder.resolve("lib")).doesNotExist();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("PACKAGE_SIGNATURE_WRONG");
    }

    @Test
    void aDifferenceIsSaidInWordsAndIsExitCodeOne() throws Exception {
        var copy = folder.resolve("rule-packs");
        for (var file :
                SourceFolders.read(Path.of("../rule-packs").toAbsolutePath().normalize())) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        assertThat(run("diff", copy.toString(), "--against", "../rule-packs"))
                .as(said())
                .isZero();
        var limits = copy.resolve("community-event/deadlines/community-event.yaml");
        Files.writeString(
                limits, Files.readString(limits).replace("{id: verify, limit: 1wd", "{id: verify, limit: 2wd"));
        assertThat(run("diff", copy.toString(), "--against", "../rule-packs")).isEqualTo(1);
        assertThat(said()).contains("社区事件时限", "1 → 2 个工作日");
        assertThat(run("diff", copy.toString(), "--against", "../rule-packs", "--json", "--lang", "en"))
                .isEqualTo(1);
        assertThat(said()).contains("\"LIMIT_CHANGED\"");
        assertThat(run("diff", copy.toString())).isEqualTo(2);
    }

    private int export(String to, String folder, String with) {
        return run("export", folder, "--with", with, "--pack", "community-event", "--out", at(to), "--key", at("key"));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return new CommandLine(new PrintStream(out), new PrintStream(err), Optional.empty()).run(args);
    }
}
