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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes one attempt of a call. Every attempt of the same call carries the same {@code Idempotency-Key}. */
final class HttpCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER = 1_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final UnaryOperator<@Nullable String> environment;

    HttpCall(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
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
            HttpResponse<String> response = client.sendAsync(
                            request(connector, call), HttpResponse.BodyHandlers.ofString())
                    .get(connector.timeoutSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            int status = response.statusCode();
            if (status / 100 != 2) {
                return Answer.bad(status >= 500 || status == 429 || status == 408, "status " + status);
            }
            if (response.body().length() > MAX_ANSWER) {
                return Answer.bad(false, "answer too long");
            }
            return new Answer(true, false, result(connector, response.body()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.bad(true, "interrupted");
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return Answer.bad(true, e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Connector connector, ProcessStore.OutgoingCall call) throws IOException {
        var builder = HttpRequest.newBuilder(connector.url())
                .timeout(Duration.ofSeconds(connector.timeoutSeconds()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.id());
        connector.headers().forEach((name, value) -> builder.setHeader(name, secret(value)));
        return builder.method(
                        connector.method(),
                        connector.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body(connector, call)))
                .build();
    }

    private String body(Connector connector, ProcessStore.OutgoingCall call) throws IOException {
        if (connector.request().isEmpty()) {
            return call.request();
        }
        JsonNode variables = JSON.readTree(call.request());
        var body = JSON.createObjectNode();
        connector.request().forEach((field, variable) -> body.set(field, variables.path(variable)));
        return JSON.writeValueAsString(body);
    }

    private String secret(String value) {
        if (!value.startsWith("env:")) {
            return value;
        }
        String found = environment.apply(value.substring(4));
        return found == null ? "" : found;
    }

    private static Map<String, Object> result(Connector connector, String body) throws IOException {
        JsonNode tree = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        var result = new LinkedHashMap<String, Object>();
        if (connector.answer().isEmpty()) {
            tree.fields().forEachRemaining(f -> result.put(f.getKey(), JSON.convertValue(f.getValue(), Object.class)));
        }
        connector.answer().forEach((name, pointer) -> {
            JsonNode value = tree.at(pointer);
            if (!value.isMissingNode() && !value.isNull()) {
                result.put(name, JSON.convertValue(value, Object.class));
            }
        });
        return result;
    }
}
