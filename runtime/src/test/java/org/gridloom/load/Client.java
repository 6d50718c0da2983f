package org.gridloom.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person's program against one node. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "accept", Map.of("decision", "handle"),
            "handle", Map.of("result", "done", "note", "填补完毕"),
            "verify", Map.of("verified", "ok"));

    private final String address;
    private final String token;

    Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    record Task(String id, String caseId, String step, int version) {}

    record Answer(int status, String body) {
        boolean accepted() {
            return status / 100 == 2;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + body, e);
            }
        }

        Answer orFail() {
            if (!accepted()) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    /** Reports a pothole in the sample grid; the same key twice is one case. */
    Answer report(String key) throws IOException, InterruptedException {
        var body = Map.of(
                "caseType",
                "road-damage",
                "answers",
                Map.of(
                        "damage",
                        "pothole",
                        "summary",
                        "非机动车道有一处坑洼",
                        "location",
                        Map.of("lon", 119.935, "lat", 32.495)));
        return send(request("/api/cases").header("Idempotency-Key", key), body);
    }

    /** The first page of what is to do, most urgent first. */
    List<Task> inbox(int limit) throws IOException, InterruptedException {
        return tasks("tab=todo&limit=" + limit);
    }

    /** The one thing to do for a case, by its number. */
    Task find(String caseNumber) throws IOException, InterruptedException {
        var found = tasks("tab=todo&q=" + caseNumber);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " work items for " + caseNumber);
        }
        return found.get(0);
    }

    private List<Task> tasks(String query) throws IOException, InterruptedException {
        var tasks = new ArrayList<Task>();
        for (JsonNode row : get("/api/tasks?" + query).orFail().json().path("rows")) {
            tasks.add(new Task(
                    row.path("id").asText(),
                    row.path("caseId").asText(),
                    row.path("step").asText(),
                    row.path("version").asInt()));
        }
        return tasks;
    }

    Answer complete(Task task) throws IOException, InterruptedException {
        return send(
                request("/api/tasks/" + task.id() + "/complete"),
                Map.of("version", task.version(), "answers", ANSWERS.get(task.step())));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path), body);
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        var text = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(text)
                .build());
    }

    private Answer send(HttpRequest.Builder request, Object body) throws IOException, InterruptedException {
        return answer(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private static Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
