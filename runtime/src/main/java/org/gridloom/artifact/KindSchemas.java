package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.Document;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.shared.Finding;

/** The JSON Schema of each kind ({@code schemas/<kind>/v1.json}) and what it finds. Nothing is loaded from elsewhere. */
public final class KindSchemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Map<String, Optional<JsonNode>> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private KindSchemas() {}

    /** Empty for the kinds that are a text of their own. */
    static Optional<JsonNode> text(String kind) {
        return TEXTS.computeIfAbsent(kind, KindSchemas::load);
    }

    /** The shape of a kind's documents; {@link Shape#PLAIN} of a kind that is a text of its own. */
    public static Shape shape(String kind) {
        return text(kind).map(Shape::of).orElse(Shape.PLAIN);
    }

    /** Everything in which the tree differs from the kind's schema, one finding a place. */
    static List<Finding> check(String kind, JsonNode tree) {
        return text(kind)
                .map(schema -> COMPILED.computeIfAbsent(kind, k -> REGISTRY.getSchema(schema)).validate(tree).stream()
                        .map(KindSchemas::finding)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), KindSchemas::oncePerPlace)))
                .orElse(List.of());
    }

    private static Optional<JsonNode> load(String kind) {
        try (var in = KindSchemas.class.getResourceAsStream("/schemas/" + kind + "/v1.json")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(StrictJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .tree());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> oncePerPlace(List<Finding> all) {
        var kept = new ArrayList<Finding>();
        for (Finding finding : all) {
            boolean said = kept.stream()
                    .anyMatch(k -> k.pointer().equals(finding.pointer())
                            && k.code().equals(finding.code())
                            && k.facts().equals(finding.facts()));
            if (!said) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static Finding finding(Error error) {
        String at = error.getInstanceLocation().toString();
        String key = String.valueOf(error.getProperty());
        String wanted = Arrays.stream(error.getArguments() == null ? new Object[0] : error.getArguments())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties", "unevaluatedProperties" ->
                Finding.error(Document.child(at, key), "UNKNOWN_KEY", Map.of("key", key));
            case "required" -> Finding.error(at, "MISSING_KEY", Map.of("key", key));
            case "type" -> Finding.error(at, "WRONG_TYPE", Map.of("wanted", wanted));
            case "enum", "const" -> Finding.error(at, "VALUE_NOT_ALLOWED", Map.of("wanted", wanted));
            case "pattern", "format" -> Finding.error(at, "WRONG_SHAPE", Map.of("wanted", wanted));
            case "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems" ->
                Finding.error(at, "OUT_OF_RANGE", Map.of("rule", error.getKeyword(), "wanted", wanted));
            default -> Finding.error(at, "RULE_BROKEN", Map.of("rule", String.valueOf(error.getKeyword())));
        };
    }
}
