package org.gridloom.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.SourceFile;

/** Sends folders to a running server as any caller would, and says what it answered. */
final class RemoteCommand {
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private final PrintStream out;
    private final PrintStream err;
    private final Optional<String> given;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    RemoteCommand(PrintStream out, PrintStream err, Optional<String> token) {
        this.out = out;
        this.err = err;
        this.given = token;
    }

    int run(Options options, List<SourceFile> files) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(options.server() + "/api/config/" + options.command()))
                    .header("Content-Type", "application/zip")
                    .header("Accept-Language", options.locale().getLanguage())
                    .header("Authorization", "Bearer " + token(options))
                    .timeout(Duration.ofMinutes(5))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(zip(files)))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return say(options, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.CANNOT_RUN;
        }
    }

    private int say(Options options, int status, String body) {
        var answer = read(body);
        var findings = findings(answer);
        boolean ran = status == 200 || status == 422;
        if (options.json()) {
            out.println(body);
        } else {
            FindingLines.print(findings, out);
            if (status == 200) {
                summary(options, answer);
            } else {
                err.println(answer.path("detail").asText("HTTP " + status));
            }
        }
        return !ran
                ? CommandLine.CANNOT_RUN
                : status == 422 || FindingLines.count(findings) ? CommandLine.FINDINGS : CommandLine.CLEAN;
    }

    private void summary(Options options, JsonNode plan) {
        boolean english = options.english();
        plan.path("added").forEach(f -> out.println((english ? "  new      " : "  新增  ") + f.asText()));
        plan.path("changed").forEach(f -> out.println((english ? "  changed  " : "  修改  ") + f.asText()));
        plan.path("removed").forEach(f -> out.println((english ? "  removed  " : "  删除  ") + f.asText()));
        plan.path("nodes").forEach(n -> out.println((english ? "  node     " : "  节点  ") + n.asText()));
        if (plan.has("changeSet")) {
            out.println(
                    english
                            ? "Somebody has to approve: submitted as change set "
                                    + plan.path("changeSet").asText()
                            : "需要审批：已提交为变更单 " + plan.path("changeSet").asText());
            return;
        }
        boolean done = options.command().equals("apply");
        int files = plan.path("added").size()
                + plan.path("changed").size()
                + plan.path("removed").size();
        int nodes = plan.path("nodes").size();
        out.println(
                english
                        ? (done ? "Applied: " : "Plan: ") + files + " files, " + nodes + " nodes follow"
                        : (done ? "已生效：" : "计划：") + files + " 个文件，影响 " + nodes + " 个节点");
    }

    private List<Map<String, Object>> findings(JsonNode answer) {
        var findings = answer.path("findings");
        return findings.isArray() ? json.convertValue(findings, LIST) : List.of();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** Proves the folder, or a change set that is there. */
    int prove(Options options, List<SourceFile> files) throws IOException {
        try {
            return new ProveCommand(out, err, options, token(options)).run(files);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.CANNOT_RUN;
        }
    }

    String token(Options options) throws IOException, InterruptedException {
        if (given.isPresent()) {
            return given.get();
        }
        var user = options.value("--user");
        var file = options.value("--password-file");
        if (user.isEmpty() || file.isEmpty()) {
            throw new IllegalArgumentException("缺少登录 no login: GRIDLOOM_TOKEN, --user --password-file");
        }
        String form = "grant_type=password&client_id=gridloom-cli&username=" + encode(user.get()) + "&password="
                + encode(Files.readString(Path.of(file.get())).strip());
        String issuer = options.value("--token-url").orElse(options.server() + "/idp/token");
        var request = HttpRequest.newBuilder(URI.create(issuer))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("登录被拒绝 login refused: HTTP " + answer.statusCode());
        }
        return read(answer.body()).path("access_token").asText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static byte[] zip(List<SourceFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (SourceFile file : files) {
                zip.putNextEntry(new ZipEntry(file.path()));
                zip.write(file.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
