package org.gridloom.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridloom.shared.Finding;

/** Reads and checks a connector's text (YAML or JSON). */
public final class ConnectorText {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KEYS = Set.of(
            "kind",
            "name",
            "title",
            "method",
            "url",
            "hosts",
            "headers",
            "request",
            "response",
            "timeout",
            "retries",
            "back-off",
            "locks",
            "bounds");
    private static final Pattern SECRET_HEADER = Pattern.compile("(?i).*(authorization|token|key|secret|password).*");

    private ConnectorText() {}

    /** @throws java.io.IOException when it is no YAML */
    static Connector read(String text) throws java.io.IOException {
        JsonNode tree = YAML.readTree(text);
        var hosts = new ArrayList<String>();
        tree.path("hosts").forEach(host -> hosts.add(host.asText()));
        return new Connector(
                tree.path("name").asText(),
                tree.path("method").asText("POST"),
                URI.create(tree.path("url").asText()),
                hosts,
                texts(tree.path("headers")),
                texts(tree.path("request")),
                texts(tree.path("response")),
                seconds(tree.path("timeout"), 10),
                tree.path("retries").asInt(4) + 1,
                seconds(tree.path("back-off"), 5));
    }

    private static Duration seconds(JsonNode node, int otherwise) {
        return Duration.ofSeconds(
                node.isMissingNode()
                        ? otherwise
                        : Integer.parseInt(node.asText().replaceFirst("s$", "")));
    }

    private static Map<String, String> texts(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.fields()
                .forEachRemaining(
                        field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    /** All that is wrong with the text. */
    public static List<Finding> lint(String text) {
        var findings = new ArrayList<Finding>();
        try {
            YAML.readTree(text).fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    findings.add(Finding.error("/" + key, "CONNECTOR_KEY", Map.of("key", key)));
                }
            });
            Connector connector = read(text);
            if (!connector.hostAllowed()
                    || !String.valueOf(connector.url().getScheme()).matches("https?")) {
                findings.add(Finding.error(
                        "/url", "CONNECTOR_HOST", Map.of("url", connector.url().toString())));
            }
            if (!Set.of("GET", "POST", "PUT").contains(connector.method())) {
                findings.add(Finding.error("/method", "CONNECTOR_METHOD", Map.of("method", connector.method())));
            }
            connector.headers().forEach((name, value) -> {
                boolean secret = SECRET_HEADER.matcher(name).matches() || value.startsWith(Secrets.PREFIX);
                if (secret && !Secrets.isReference(value)) {
                    findings.add(Finding.error("/headers/" + name, "CONNECTOR_SECRET", Map.of("header", name)));
                }
            });
            connector.response().forEach((name, pointer) -> {
                if (!pointer.startsWith("/")) {
                    findings.add(Finding.error("/response/" + name, "CONNECTOR_POINTER", Map.of("pointer", pointer)));
                }
            });
        } catch (java.io.IOException | IllegalArgumentException e) {
            findings.add(Finding.error("", "CONNECTOR_INVALID", Map.of("reason", String.valueOf(e.getMessage()))));
        }
        return List.copyOf(findings);
    }
}
