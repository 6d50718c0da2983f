package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.shared.Problem;

/**
 * The configuration in force for a bundle: what the interpreters read. Immutable, safe for threads, cached by bundle hash;
 * each artifact is read when first asked for (UI-4).
 */
public final class EffectiveConfig {
    private final String bundle;
    private final SortedMap<ArtifactKey, Supplier<EffectiveArtifact>> artifacts;
    private final TypedRecords records;
    private volatile Optional<Catalogue> catalogue = Optional.empty();
    private final Map<ArtifactKey, String> hashes = new ConcurrentHashMap<>();

    EffectiveConfig(String bundle, Map<ArtifactKey, Supplier<EffectiveArtifact>> artifacts, TypedRecords records) {
        this.bundle = bundle;
        this.artifacts = new TreeMap<>(artifacts);
        this.records = records;
    }

    /** Content hash of the bundle; a case pins it. */
    public String bundle() {
        return bundle;
    }

    /** The typed record of a class marked {@link OfKind}; the same object for the same content. */
    public <T> Optional<T> find(Class<T> type, String name) {
        var key = new ArtifactKey(TypedRecords.kindOf(type), name);
        return artifact(key).map(a -> records.read(type, a, hash(key, a)));
    }

    /** The typed record; refuses with {@link ArtifactProblem#ARTIFACT_NOT_FOUND}. */
    public <T> T require(Class<T> type, String name) {
        return find(type, name)
                .orElseThrow(() -> new Problem(
                        ArtifactProblem.ARTIFACT_NOT_FOUND, Map.of("kind", TypedRecords.kindOf(type), "name", name)));
    }

    /** Raw text of a process, decision or ruleset; JSON text of the effective tree of every other kind. */
    public Optional<String> text(String kind, String name) {
        return artifact(kind, name).map(EffectiveArtifact::text);
    }

    /** The effective tree, not to be changed: a form is {@code {schema, ui}}, a text {@code {text, parameters}}. */
    public Optional<JsonNode> tree(String kind, String name) {
        return artifact(kind, name).map(EffectiveArtifact::tree);
    }

    /** Content hash of the effective artifact, the key of compile caches; refuses with ARTIFACT_NOT_FOUND. */
    public String hash(String kind, String name) {
        var key = new ArtifactKey(kind, name);
        return artifact(key)
                .map(a -> hash(key, a))
                .orElseThrow(() -> new Problem(ArtifactProblem.ARTIFACT_NOT_FOUND, Map.of("kind", kind, "name", name)));
    }

    /** What people call an artifact, by language ({@code zh}, {@code en}); its name where it has no title or is not there. */
    public Map<String, String> title(String kind, String name) {
        var title = artifact(kind, name)
                .map(a -> Title.of(a.base().key(), a.tree()))
                .orElse(Title.plain(name));
        return Map.of("zh", title.zh(), "en", title.en());
    }

    /** Names of all artifacts of a kind, sorted. */
    public List<String> names(String kind) {
        return artifacts.keySet().stream()
                .filter(k -> k.kind().equals(kind))
                .map(ArtifactKey::name)
                .toList();
    }

    /** Which file set the value at a JSON pointer of the effective tree; empty when there is no such value. */
    public Optional<Provenance> origin(String kind, String name, String pointer) {
        return artifact(kind, name).flatMap(a -> a.origin(pointer));
    }

    /** The effective tree with its origins, locks and bounds. */
    public Optional<EffectiveValue> value(String kind, String name) {
        return artifact(kind, name).map(EffectiveValue::of);
    }

    /** All of it, as linters see it; made once. */
    public Catalogue catalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(Catalogue.of(
                    artifacts.values().stream().map(a -> a.get().asParsed()).toList()));
        }
        return catalogue.get();
    }

    Optional<EffectiveArtifact> artifact(String kind, String name) {
        return artifact(new ArtifactKey(kind, name));
    }

    private Optional<EffectiveArtifact> artifact(ArtifactKey key) {
        return Optional.ofNullable(artifacts.get(key)).map(Supplier::get);
    }

    /** Reckoned once: every step of every case asks for the hashes of its process, form and limits. */
    private String hash(ArtifactKey key, EffectiveArtifact artifact) {
        return hashes.computeIfAbsent(key, missing -> artifact.hash());
    }
}
