package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gridloom.artifact.text.Hash;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** The current city's files as they stand in force, by path: what an edit begins from. */
@ApplicationScoped
public class ConfigFiles {
    private static final String NODE = "[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}";
    private final ConfigStore store;
    private final EffectiveConfigs configs;
    private final OperatorRules operatorRules;
    private final CurrentTenant currentTenant;

    ConfigFiles(ConfigStore store, EffectiveConfigs configs, OperatorRules operatorRules, CurrentTenant currentTenant) {
        this.store = store;
        this.configs = configs;
        this.operatorRules = operatorRules;
        this.currentTenant = currentTenant;
    }

    /** Content hash of every file by path. */
    public SortedMap<String, String> hashes() {
        return store.sourceHashes();
    }

    /** The texts of those paths that exist. */
    public Map<String, String> texts(Collection<String> paths) {
        var hashes = new HashMap<>(hashes());
        hashes.keySet().retainAll(paths);
        var byHash = store.texts(hashes.values());
        var texts = new HashMap<String, String>();
        hashes.forEach((path, hash) -> Optional.ofNullable(byHash.get(hash)).ifPresent(t -> texts.put(path, t)));
        return texts;
    }

    /** Content hash of a text as {@link #hashes()} has it. */
    public static String hashOf(String text) {
        return Hash.of(text);
    }

    /** Whether changes at a node need approval: the node itself or one above it says so in its {@code tenant.yaml}. */
    public boolean approved(TenantPath node) {
        return approver(node).isPresent();
    }

    /** The city or county at or above the node, the lower first, that says {@code approver: true}; empty where none does. */
    public Optional<TenantPath> approver(TenantPath node) {
        var lineage = new ArrayList<>(node.lineage());
        Collections.reverse(lineage);
        return lineage.stream()
                .filter(n -> n.lineage().size() <= 2)
                .filter(this::says)
                .findFirst();
    }

    /** Whether the node itself approves what changes at it and below it. */
    private boolean says(TenantPath node) {
        String end = "/" + node.value() + "/tenant.yaml";
        var paths = hashes().keySet().stream()
                .filter(path -> end.equals(path.substring(Math.max(0, path.indexOf('/')))))
                .toList();
        return texts(paths).values().stream()
                .anyMatch(text -> StrictYaml.read(text).tree().path("approver").asBoolean(false));
    }

    /** A text that was in force once, by its hash. */
    public Optional<String> textOf(String hash) {
        return Optional.ofNullable(store.texts(List.of(hash)).get(hash));
    }

    /** Whether a text may stand at a path at all: rules hold Java and come with the release or not at all. */
    public boolean mayStand(String path, String text) {
        String hash = hashOf(text);
        return !path.endsWith(".drl") || text.isEmpty() || hash.equals(hashes().get(path)) || operatorRules.has(hash);
    }

    /** What a file speaks of; empty when nothing may lie there under that name. */
    public Optional<FileSubject> subject(String path, String text) {
        return Optional.ofNullable(subjects(Map.of(path, text)).get(path));
    }

    /** As {@link #subject} for many, text by path; those that may not lie where they are said to are left out. */
    public Map<String, FileSubject> subjects(Map<String, String> files) {
        var roots = new HashSet<String>();
        Stream.concat(hashes().keySet().stream(), files.keySet().stream())
                .filter(path -> path.endsWith("/tenant.yaml"))
                .forEach(path -> roots.add(new SourceFile(path, "").root()));
        var subjects = new HashMap<String, FileSubject>();
        files.forEach((path, text) -> {
            var file = new SourceFile(path, text);
            if (!PlacedFile.ignored(path)) {
                PlacedFile.of(file, roots.contains(file.root()))
                        .flatMap(this::subject)
                        .ifPresent(found -> subjects.put(path, found));
            }
        });
        return subjects;
    }

    private Optional<FileSubject> subject(PlacedFile placed) {
        boolean library = placed.layer().startsWith(ParsedArtifact.LIBRARY);
        if (!library && !placed.layer().matches(NODE)) {
            return Optional.empty();
        }
        var owner = TenantPath.of(library ? currentTenant.city() : placed.layer());
        boolean overlay = !placed.target().isEmpty();
        var key = overlay ? new ArtifactKey(placed.target(), placed.stem()) : placed.key();
        var title = overlay ? below(owner, key) : title(key, placed);
        return Optional.of(
                new FileSubject(owner, library, placed.key().kind(), key.kind(), key.name(), title.zh(), title.en()));
    }

    private Title below(TenantPath node, ArtifactKey key) {
        return store.pointer(node)
                .map(configs::pinned)
                .flatMap(config -> config.artifact(key.kind(), key.name()))
                .map(artifact -> Title.of(key, artifact.tree()))
                .orElse(Title.plain(key.name()));
    }

    private static Title title(ArtifactKey key, PlacedFile placed) {
        String text = placed.file().text();
        if (text.isEmpty()) {
            return Title.plain(key.name());
        }
        return Title.of(key, tree(key.kind(), placed));
    }

    private static JsonNode tree(String kind, PlacedFile placed) {
        String text = placed.file().text();
        if (Kinds.of(kind).isText()) {
            return JsonNodeFactory.instance.objectNode().put("text", text);
        }
        if (kind.equals("form")) {
            return placed.part() == 0
                    ? JsonNodeFactory.instance
                            .objectNode()
                            .set("schema", StrictJson.read(text).tree())
                    : MissingNode.getInstance();
        }
        return StrictYaml.read(text).tree();
    }
}
