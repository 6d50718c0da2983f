package org.gridloom.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** Reads the classes marked {@link OfKind} from effective trees, once per content. */
final class TypedRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final BoundedCache<Key, Object> cache = new BoundedCache<>(4096);

    private record Key(Class<?> type, ArtifactKey artifact, String hash) {}

    static String kindOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(OfKind.class))
                .map(OfKind::value)
                .orElseThrow(() -> new IllegalArgumentException("not marked @OfKind: " + type));
    }

    /** @param hash content hash of the artifact */
    <T> T read(Class<T> type, EffectiveArtifact artifact, String hash) {
        var key = new Key(type, artifact.base().key(), hash);
        try {
            return type.cast(
                    cache.get(key, () -> read(type, artifact.base().key().name(), artifact.tree())));
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    ArtifactProblem.ARTIFACT_BROKEN,
                    Map.of(
                            "kind", artifact.base().key().kind(),
                            "name", artifact.base().key().name(),
                            "reason", String.valueOf(e.getMessage())));
        }
    }

    /** Reads without cache; throws {@link IllegalArgumentException} with the reason when the record refuses the values. */
    static <T> T read(Class<T> type, String name, JsonNode tree) {
        try {
            var factory = type.getDeclaredMethod("fromArtifact", String.class, JsonNode.class);
            factory.setAccessible(true);
            return type.cast(factory.invoke(null, name, tree));
        } catch (NoSuchMethodException e) {
            return map(type, tree);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getTargetException().getMessage()), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the record says against the values, at the pointer of the value as far as it is known. */
    static Optional<Finding> refusal(Class<?> type, String name, JsonNode tree) {
        try {
            read(type, name, tree);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    Finding.error(pointer(e), "RECORD_REFUSED", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    private static String pointer(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof JsonMappingException mapping) {
                var pointer = new StringBuilder();
                for (var step : mapping.getPath()) {
                    pointer.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? String.valueOf(step.getIndex())
                                            : step.getFieldName());
                }
                return pointer.toString();
            }
        }
        return "";
    }

    private static <T> T map(Class<T> type, JsonNode tree) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason =
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
            throw new IllegalArgumentException(String.valueOf(reason), e);
        }
    }
}
