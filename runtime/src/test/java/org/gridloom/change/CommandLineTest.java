package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.ArtifactKey;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.RecordLinter;
import org.gridloom.artifact.SourceFile;
import org.gridloom.deadline.DeadlineRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} runs on files alone: 0 clean, 1 findings, 2 cannot run. */
class CommandLineTest {
    private static final String[] SHIPPED = {"--with", "../process-library", "--with", "../tenant-configs"};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void whatIsShippedIsClean() {
        assertThat(run("check", "../rule-packs", SHIPPED[0], SHIPPED[1], SHIPPED[2], SHIPPED[3]))
                .as(said())
                .isZero();
        assertThat(said()).contains("个文件").doesNotContain("no messages");
        assertThat(run("check", "../tenant-configs", "--with", "../rule-packs", "--with", "../process-library"))
                .as(said())
                .isZero();
    }

    @Test
    void findingsAreExitCodeOneAndSaidInChinese() throws Exception {
        badPack();
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("own/pack.yaml", "6: 不认识的键“colour”", "[UNKNOWN_KEY /colour]");
    }

    @Test
    void findingsCanBeReadInEnglish() throws Exception {
        badPack();
        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(said()).contains("Unknown key \"colour\"", "1 files, 1 findings");
    }

    @Test
    void programsGetThemAsJson() throws Exception {
        badPack();
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        var answer = new JsonMapper().readTree(said());
        assertThat(answer.path("files").asInt()).isEqualTo(1);
        var finding = answer.path("findings").get(0);
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("code").asText()).isEqualTo("UNKNOWN_KEY");
        assertThat(finding.path("pointer").asText()).isEqualTo("/colour");
        assertThat(finding.path("line").asInt()).isEqualTo(6);
        assertThat(finding.path("message").asText()).contains("colour");
    }

    @Test
    void whatCannotRunIsExitCodeTwo() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", folder.toString(), "--colour")).isEqualTo(2);
        assertThat(run("chekc", folder.toString())).isEqualTo(2);
        assertThat(run("plan", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有这个文件夹", "缺少文件夹", "--colour", "GRIDLOOM_TOKEN");
    }

    @Test
    void helpIsNoFault() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("check FOLDER");
    }

    @Test
    void aValueOnlyTheRecordRefusesIsAFindingWithItsPointer() {
        var make = JsonNodeFactory.instance;
        var tree = make.objectNode().put("name", "x").put("calendar", "c");
        var limits = tree.putArray("limits");
        limits.addObject().put("id", "a").put("limit", "2wh");
        limits.addObject().put("id", "b").put("limit", "2wh").put("on-return", "sometimes");
        var artifact = new ParsedArtifact(
                new ArtifactKey("deadline", "x"),
                "library/p",
                List.of(new SourceFile("lib/p/deadlines/x.yaml", "")),
                tree,
                Map.of());
        assertThat(new RecordLinter(DeadlineRules.class).lint(artifact, Catalogue.of(List.of(artifact))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("RECORD_REFUSED");
                    assertThat(finding.pointer()).isEqualTo("/limits/1/on-return");
                });
    }

    private void badPack() throws Exception {
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/pack.yaml"), """
                kind: pack/v1
                name: own
                title: {zh: 样例}
                version: 1.0.0
                needs: []
                colour: blue
                """);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return new CommandLine(new PrintStream(out), new PrintStream(err), Optional.empty()).run(args);
    }
}
