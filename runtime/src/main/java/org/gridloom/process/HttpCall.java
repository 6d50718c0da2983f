package org.gridloom.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt of a call. Every attempt of the same call carries the same {@code Idempotency-Key}. */
final class HttpCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER = 1_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Secrets secrets;

    HttpCall(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param retry whether another attempt may do better */
    record Answer(boolean good, boolean retry, Map<String, Object> result, String reason) {
        static Answer bad(boolean retry, String reason) {
            return new Answer(false, retry, Map.of(), reason);
        }
    }

    Answer make(Connector connector, ProcessStore.OutgoingCall call) {
        if (!connector.hostAllowed()) {
            return Answer.bad(false, "host not allowed");
        }
        try {
            var builder = request(connector, call);
            for (var header : connector.headers().entrySet()) {
                var value = secrets.resolve(call.node().city(), header.getValue());
                if (value.isEmpty()) {
                    return Answer.bad(false, "secret not set for header " + header.getKey());
                }
                builder.setHeader(header.getKey(), value.get());
            }
            return send(connector, builder.build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.bad(true, "interrupted");
        } catch (TimeoutException e) {
            return Answer.bad(true, "no answer in " + connector.timeout().toSeconds() + "s");
        } catch (ExecutionException e) {
            return Answer.bad(
                    true,
                    e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName());
        } catch (IOException e) {
            return Answer.bad(false, "answer unreadable");
        }
    }

    private Answer send(Connector connector, HttpRequest request)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> response;
        try {
            // Over the whole exchange: the client's own limit ends with the headers, and a body may drip.
            response = sent.get(connector.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            sent.cancel(true);
        }
        int status = response.statusCode();
        if (status / 100 != 2) {
            return Answer.bad(status >= 500 || status == 429 || status == 408, "status " + status);
        }
        if (response.body().length() > MAX_ANSWER) {
            return Answer.bad(false, "answer too long");
        }
        return new Answer(true, false, result(connector, response.body()), "");
    }

    private static HttpRequest.Builder request(Connector connector, ProcessStore.OutgoingCall call) throws IOException {
        return HttpRequest.newBuilder(connector.url())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.id())
                .method(
                        connector.method(),
                        connector.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body(connector, call)));
    }

    private static String body(Connector connector, ProcessStore.OutgoingCall call) throws IOException {
        if (connector.request().isEmpty()) {
            return call.request();
        }
        JsonNode variables = JSON.readTree(call.request());
        var body = JSON.createObjectNode();
        connector.request().forEach((field, variable) -> body.set(field, variables.path(variable)));
        return JSON.writeValueAsString(body);
    }

    private static Map<String, Object> result(Connector connector, String body) throws IOException {
        JsonNode tree = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        var result = new LinkedHashMap<String, Object>();
        if (connector.response().isEmpty()) {
            tree.fields().forEachRemaining(f -> put(result, f.getKey(), f.getValue()));
        }
        connector.response().forEach((name, pointer) -> put(result, name, tree.at(pointer)));
        return result;
    }

    private static void put(Map<String, Object> result, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            result.put(name, JSON.convertValue(value, Object.class));
        }
    }
}
