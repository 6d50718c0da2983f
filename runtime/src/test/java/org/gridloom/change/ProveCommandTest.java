package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test} and {@code replay} of a folder against the running server: exit codes for a pipeline, nothing left behind. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ProveCommandTest {
    private static final String NODE = "taizhou/hailing/chengdong";
    private static final String STORY = """
            kind: scenario/v1
            name: verified-today
            title: {zh: 当日核实, en: Verified today}
            tenant: taizhou/hailing/chengdong
            given: {clock: "2026-02-09T09:00:00+08:00"}
            steps:
              - report:
                  as: member-1
                  case-type: road-damage
                  answers: {damage: manhole, lane: bicycle, summary: 井盖松动，车辆经过有响声, location: {lon: 119.935, lat: 32.495}}
              - complete: {as: leader-1, step: accept, answers: {decision: handle}}
              - complete: {as: leader-1, step: handle, answers: {result: done, note: 已更换井盖}}
              - expect: {deadline: {step: verify, due: "2026-02-09T15:00:00+08:00"}}
            then:
              - {case: {state: open}}
            """;
    private static final String FOUR_HOURS = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\n"
            + "patch:\n  limits:\n    - {id: handle, limit: 1wd}\n    - {id: verify, limit: 4wh}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aStoryThatFailsIsExitCodeOneWithItsLineAndOneThatPassesIsZero() throws IOException {
        write("scenarios/verified-today.yaml", STORY);
        assertThat(run("admin-1", "test"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(1);
        assertThat(said()).contains("✗ 当日核实", "verified-today.yaml:13", "未通过 1");

        out.reset();
        write("overlays/deadline/community-event.patch.yaml", FOUR_HOURS);
        assertThat(run("admin-1", "test", "--json")).as(said()).isZero();
        assertThat(new JsonMapper().readTree(said()).path("proofs").findValuesAsText("name"))
                .contains("verified-today");
        // The draft was thrown away.
        var changes = RestAssured.given()
                .auth()
                .oauth2(Tokens.of("admin-1"))
                .get("/api/changes?state=draft&text=test")
                .asString();
        assertThat(changes).doesNotContain("verified-today");
    }

    @Test
    void aReplayWithoutDifferencesIsZeroAndWhoMayNotIsTwo() throws IOException {
        write("overlays/deadline/community-event.patch.yaml", FOUR_HOURS);
        assertThat(run("admin-1", "replay", "--from", "2020-01-01", "--to", "2020-01-31"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said()).contains("重放 0 件，0 件会有不同");
        assertThat(run("admin-1", "replay", "--from", "2020-02-01", "--to", "2020-01-01"))
                .isEqualTo(2);
        assertThat(run("member-1", "test")).isEqualTo(2);
    }

    private int run(String login, String command, String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(
                command, folder.resolve("tenant-configs").toString(), "--node", NODE, "--server", server()));
        words.addAll(java.util.List.of(more));
        return new CommandLine(new PrintStream(out), new PrintStream(err), Optional.of(Tokens.of(login)))
                .run(words.toArray(String[]::new));
    }

    private static String server() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("tenant-configs").resolve(NODE).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
