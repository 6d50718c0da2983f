package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.text.Hash;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** What is known of the current city's files beside their values; worked out once for the same files. */
@ApplicationScoped
class Standing {
    private final ConfigStore store;
    private final SourceChecker checker;
    private final CurrentTenant currentTenant;
    private final BoundedCache<String, Known> cache = new BoundedCache<>(16);

    Standing(ConfigStore store, SourceChecker checker, CurrentTenant currentTenant) {
        this.store = store;
        this.checker = checker;
        this.currentTenant = currentTenant;
    }

    /**
     * @param owners the artifact each file speaks of; of an overlay that which it lies over
     * @param layers the layer of each file
     * @param names what people call a layer, where they call it anything
     */
    record Known(
            Map<String, ArtifactKey> owners,
            Map<String, String> layers,
            Map<String, Title> names,
            List<Finding> findings) {

        /** Findings in the libraries and in the layers of the node and above it. */
        List<Finding> findingsAt(TenantPath node) {
            var lineage = node.lineage().stream().map(TenantPath::value).toList();
            return findings.stream()
                    .filter(f -> {
                        String layer = layers.getOrDefault(f.file(), "");
                        return layer.startsWith(ParsedArtifact.LIBRARY) || lineage.contains(layer);
                    })
                    .toList();
        }

        Title name(String layer) {
            return Optional.ofNullable(names.get(layer)).orElseGet(() -> Title.plain(layer));
        }
    }

    Known known() {
        return cache.get(currentTenant.city() + Hash.of(store.sourceHashes().toString()), this::learn);
    }

    private Known learn() {
        var run = checker.compile(store.sources()).run();
        var owners = new HashMap<String, ArtifactKey>();
        var layers = new HashMap<String, String>();
        var names = new HashMap<String, Title>();
        for (ParsedArtifact artifact : run.layers().all()) {
            var owner = Layers.isOverlay(artifact) ? Layers.target(artifact) : artifact.key();
            artifact.files().forEach(file -> {
                owners.put(file.path(), owner);
                layers.put(file.path(), artifact.layer());
            });
            String kind = artifact.key().kind();
            if (kind.equals("pack") || kind.equals("tenant")) {
                names.put(artifact.layer(), Title.of(artifact));
            }
        }
        return new Known(Map.copyOf(owners), Map.copyOf(layers), Map.copyOf(names), run.findings());
    }
}
