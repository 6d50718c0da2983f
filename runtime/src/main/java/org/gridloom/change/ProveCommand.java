package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.gridloom.artifact.SourceFile;

/**
 * The commands {@code test} and {@code replay}: a folder, or a change set that is there, proved on the server. A folder becomes
 * a draft that is thrown away afterwards. 0: all came true, or nothing would have gone another way; 1: not; 2: cannot run.
 */
final class ProveCommand {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PrintStream out;
    private final PrintStream err;
    private final Options options;
    private final String token;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    ProveCommand(PrintStream out, PrintStream err, Options options, String token) {
        this.out = out;
        this.err = err;
        this.options = options;
        this.token = token;
    }

    /** A refusal of the server, in its words. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    int run(List<SourceFile> files) throws IOException, InterruptedException {
        try {
            String own = options.value("--change").orElse("");
            String change = own.isEmpty() ? draft(files) : own;
            try {
                return prove(change);
            } finally {
                if (own.isEmpty()) {
                    throwAway(change);
                }
            }
        } catch (Refused refused) {
            err.println(refused.getMessage());
            return CommandLine.CANNOT_RUN;
        }
    }

    private String draft(List<SourceFile> files) throws IOException, InterruptedException {
        var begin = json.createObjectNode()
                .put("node", options.value("--node").orElse(""))
                .put("title", options.command() + " " + options.folder())
                .put("reason", "");
        String id = ask("POST", "", begin).path("id").asText();
        send(request("/" + id + "/import")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(RemoteCommand.zip(files)))
                .build());
        return id;
    }

    private void throwAway(String change) throws IOException, InterruptedException {
        String version = ask("GET", "/" + change, null).path("version").asText();
        ask("DELETE", "/" + change + "?version=" + version, null);
    }

    private int prove(String change) throws IOException, InterruptedException {
        ObjectNode wish = json.createObjectNode();
        if (options.command().equals("replay")) {
            wish.putObject("replay")
                    .put("from", options.value("--from").orElse(""))
                    .put("to", options.value("--to").orElse(""));
        } else {
            wish.put("scenarios", true).put("cases", true);
        }
        var ids = ask("POST", "/" + change + "/proofs", wish).path("ids");
        var results = json.createArrayNode();
        boolean failed = false;
        for (JsonNode id : ids) {
            JsonNode proof = ended(change, id.asText());
            results.add(proof);
            failed |= wrong(proof);
            if (!options.json()) {
                print(proof);
            }
        }
        if (options.json()) {
            out.println(json.writeValueAsString(json.createObjectNode().set("proofs", results)));
        }
        return failed ? CommandLine.FINDINGS : CommandLine.CLEAN;
    }

    private JsonNode ended(String change, String id) throws IOException, InterruptedException {
        int shown = -1;
        while (true) {
            JsonNode proof = find(change, one -> one.path("id").asText().equals(id));
            int done = proof.path("done").asInt();
            if (done != shown && !options.json()) {
                err.print("\r" + proof.path("kind").asText() + " " + done + "/"
                        + proof.path("total").asInt() + " ");
                shown = done;
            }
            if (!List.of("waiting", "running").contains(proof.path("state").asText())) {
                err.println();
                return proof;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private JsonNode find(String change, Predicate<JsonNode> which) throws IOException, InterruptedException {
        for (JsonNode proof : ask("GET", "/" + change + "/proofs", null).path("proofs")) {
            if (which.test(proof)) {
                return proof;
            }
        }
        throw new Refused("HTTP 404");
    }

    private static boolean wrong(JsonNode proof) {
        JsonNode result = proof.path("result");
        return !proof.path("state").asText().equals("done")
                || result.path("failed").asInt() > 0
                || result.path("differs").asInt() > 0;
    }

    private void print(JsonNode proof) {
        JsonNode result = proof.path("result");
        String message = result.path("message").asText("");
        if (!message.isEmpty()) {
            out.println(message);
        }
        for (JsonNode row : result.path("rows")) {
            boolean passed = row.path("passed").asBoolean();
            String name = row.path("title").asText(row.path("name").asText());
            out.println((passed ? "  ✓ " : "  ✗ ") + name);
            if (!passed) {
                out.println("      " + row.path("file").asText() + ":"
                        + row.path("line").asText() + "  " + row.path("message").asText());
            }
        }
        for (JsonNode kind : result.path("kinds")) {
            out.println("  " + kind.path("title").asText() + "  "
                    + kind.path("count").asInt());
            for (JsonNode example : kind.path("examples")) {
                out.println("      " + example.path("number").asText() + "  "
                        + example.path("where").asText() + "  "
                        + example.path("from").asText() + " → "
                        + example.path("to").asText());
            }
        }
        result.path("coverage")
                .forEach(table -> out.println((options.english() ? "  no case takes " : "  没有用例走到 ")
                        + table.path("decision").asText() + " " + table.path("untaken")));
        result.path("scores").forEach(this::score);
        out.println(summary(result));
    }

    /** What the cases of a decision would not notice; the first ten of it. */
    private void score(JsonNode score) {
        out.println("  " + score.path("decision").asText()
                + (options.english() ? ": changes of a cell noticed " : "：改动一格能发现 ")
                + score.path("noticed").asInt() + "/" + score.path("changes").asInt());
        int told = 0;
        for (JsonNode left : score.path("survivors")) {
            if (told++ < 10) {
                out.println("      " + left.path("row").asText() + " "
                        + left.path("column").asText() + ": "
                        + left.path("from").asText() + " → " + left.path("to").asText());
            }
        }
    }

    private String summary(JsonNode result) {
        if (result.has("cases")) {
            return options.english()
                    ? result.path("cases").asInt() + " cases, "
                            + result.path("differs").asInt() + " differ"
                    : "重放 " + result.path("cases").asInt() + " 件，"
                            + result.path("differs").asInt() + " 件会有不同";
        }
        return options.english()
                ? result.path("passed").asInt() + " passed, "
                        + result.path("failed").asInt() + " failed"
                : "通过 " + result.path("passed").asInt() + "，未通过 "
                        + result.path("failed").asInt();
    }

    private JsonNode ask(String method, String path, @org.jspecify.annotations.Nullable JsonNode body)
            throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.server() + "/api/changes" + path))
                .header("Accept-Language", options.locale().getLanguage())
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(5));
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode answer = response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new Refused(answer.path("detail").asText("HTTP " + response.statusCode()));
        }
        return answer;
    }
}
