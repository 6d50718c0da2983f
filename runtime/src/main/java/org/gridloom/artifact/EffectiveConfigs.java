package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Finds the configuration of a node, or the one a case began with. Only the current city's bundles exist here. */
@ApplicationScoped
public class EffectiveConfigs {
    private final ConfigStore store;
    private final CurrentTenant currentTenant;
    private final Instance<PlacePointers> placePointers;
    private final TypedRecords records = new TypedRecords();
    private final SharedArtifacts shared = new SharedArtifacts();
    private final BoundedCache<String, EffectiveConfig> cache = new BoundedCache<>(512);

    EffectiveConfigs(ConfigStore store, CurrentTenant currentTenant, Instance<PlacePointers> placePointers) {
        this.placePointers = placePointers;
        this.store = store;
        this.currentTenant = currentTenant;
    }

    /** The configuration in force at a node now; refuses with {@link ArtifactProblem#NO_CONFIGURATION}. */
    public EffectiveConfig at(TenantPath node) {
        return pinned(store.pointer(node)
                .orElseThrow(() -> new Problem(ArtifactProblem.NO_CONFIGURATION, Map.of("node", node.value()))));
    }

    /** As {@link #at(TenantPath)}, for work at places of the node: one of them may try a newer configuration out. */
    public EffectiveConfig at(TenantPath node, Collection<String> places) {
        return placePointers.stream()
                .flatMap(pointers -> pointers.bundle(node, places).stream())
                .findFirst()
                .map(this::pinned)
                .orElseGet(() -> at(node));
    }

    /** The configuration of a bundle, as long as any case may need it; refuses with BUNDLE_NOT_FOUND. */
    public EffectiveConfig pinned(String bundle) {
        return cache.get(currentTenant.city() + ":" + bundle, () -> load(bundle));
    }

    /** When a bundle came into this city first; empty when it never did. */
    public Optional<Instant> since(String bundle) {
        return store.bundleSince(bundle);
    }

    private EffectiveConfig load(String hash) {
        var bundle = new Bundle(
                hash,
                store.bundle(hash)
                        .orElseThrow(() -> new Problem(ArtifactProblem.BUNDLE_NOT_FOUND, Map.of("bundle", hash))));
        return new EffectiveConfig(hash, Layers.suppliers(bundle.read(shared, store::texts)), records);
    }
}
