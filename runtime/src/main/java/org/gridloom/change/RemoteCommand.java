package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.SourceFile;

/** Sends folders to a running server as any caller would. */
final class RemoteCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    RemoteCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Options options, List<SourceFile> files) throws IOException {
        String server = Optional.ofNullable(options.values().get("--server"))
                .orElseThrow(() -> new IllegalArgumentException("缺少 missing --server"));
        try {
            var request = HttpRequest.newBuilder(URI.create(server + "/api/config/" + options.command()))
                    .header("Content-Type", "application/zip")
                    .header("Accept-Language", options.language())
                    .header("Authorization", "Bearer " + token(server, options))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(zip(files)))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            out.println(response.body());
            if (response.statusCode() == 422) {
                return CommandLine.FINDINGS;
            }
            if (response.statusCode() != 200) {
                err.println("HTTP " + response.statusCode());
                return CommandLine.CANNOT_RUN;
            }
            JsonNode answer = new JsonMapper().readTree(response.body());
            return answer.path("findings").isEmpty() ? CommandLine.CLEAN : CommandLine.FINDINGS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.CANNOT_RUN;
        }
    }

    private String token(String server, Options options) throws IOException, InterruptedException {
        var given = System.getenv("GRIDLOOM_TOKEN");
        if (given != null) {
            return given;
        }
        String user = options.values().get("--user");
        String file = options.values().get("--password-file");
        if (user == null || file == null) {
            throw new IllegalArgumentException("缺少 missing GRIDLOOM_TOKEN or --user --password-file");
        }
        String form = "grant_type=password&client_id=gridloom&username=" + encode(user) + "&password="
                + encode(Files.readString(Path.of(file)).strip());
        var request = HttpRequest.newBuilder(URI.create(server + "/idp/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("login refused: HTTP " + answer.statusCode());
        }
        return new JsonMapper().readTree(answer.body()).path("access_token").asText();
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
