package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SecondCity;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} and {@code apply} against the running server, as any caller. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RemoteCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Inject
    SecondCity city;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        city.build();
        for (var file : SecondCity.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    @Test
    void aPlanIsReadAndThenApplied() throws Exception {
        write(SecondCity.EAST_LIMITS, SecondCity.limits("{id: verify, limit: 2wd}"));
        assertThat(run("plan")).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said()).contains("新增  " + SecondCity.EAST_LIMITS, "节点  " + SecondCity.EAST, "计划：1 个文件，影响 1 个节点");
        assertThat(run("apply")).isZero();
        assertThat(said()).contains("已生效：1 个文件，影响 1 个节点");
        out.reset();
        assertThat(run("plan")).isZero();
        assertThat(said()).contains("计划：0 个文件，影响 0 个节点");
    }

    @Test
    void programsGetTheAnswerAsJson() throws Exception {
        write(SecondCity.EAST_LIMITS, SecondCity.limits("{id: verify, limit: 2wd}"));
        assertThat(run("plan", "--json")).isZero();
        assertThat(new JsonMapper().readTree(said()).path("nodes").get(0).asText())
                .isEqualTo(SecondCity.EAST);
    }

    @Test
    void aBadFolderIsExitCodeOneWithEveryFinding() throws Exception {
        write(SecondCity.EAST_LIMITS, SecondCity.limits("{id: verify, limti: 2wd}"));
        assertThat(run("plan")).isEqualTo(1);
        assertThat(said()).contains("不认识的键“limti”");
        out.reset();
        assertThat(run("apply")).isEqualTo(1);
        assertThat(said()).contains(SecondCity.EAST_LIMITS, "5: 不认识的键“limti”", "[UNKNOWN_KEY /patch/limits/0/limti]");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("未生效");
    }

    @Test
    void whoMayNotApplyIsExitCodeTwo() {
        assertThat(commands(Tokens.of("yz-member")).run("apply", folder.toString(), "--server", server()))
                .isEqualTo(2);
        assertThat(commands("no-token").run("plan", folder.toString(), "--server", server()))
                .isEqualTo(2);
        assertThat(commands(Tokens.of("yz-city")).run("plan", folder.toString(), "--server", "http://127.0.0.1:1"))
                .isEqualTo(2);
    }

    @Test
    void aPersonLogsInWithAPasswordFile() throws Exception {
        Path home = Path.of(ConfigProvider.getConfig().getValue("gridloom.home", String.class));
        String password = Files.readAllLines(home.resolve("logins.txt")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals("admin-1"))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("password.txt"), password + "\n");
        var command = new CommandLine(new PrintStream(out), new PrintStream(err), Optional.empty());
        assertThat(command.run(
                        "plan", "..", "--server", server(), "--user", "admin-1", "--password-file", file.toString()))
                .as(said() + err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said()).contains("计划：0 个文件");
        Files.writeString(file, "wrong");
        assertThat(command.run(
                        "plan", "..", "--server", server(), "--user", "admin-1", "--password-file", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("登录被拒绝");
    }

    private int run(String command, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = command;
        args[1] = folder.toString();
        args[2] = "--server";
        args[3] = server();
        System.arraycopy(more, 0, args, 4, more.length);
        return commands(Tokens.of("yz-city")).run(args);
    }

    private CommandLine commands(String token) {
        return new CommandLine(new PrintStream(out), new PrintStream(err), Optional.of(token));
    }

    private static String server() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
