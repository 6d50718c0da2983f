package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/** What was in force at a node once, as far as its history goes. */
@ApplicationScoped
public class PastBundles {
    private final ConfigStore store;
    private final EffectiveConfigs configs;

    PastBundles(ConfigStore store, EffectiveConfigs configs) {
        this.store = store;
        this.configs = configs;
    }

    /** The configuration of a bundle that is or was in force at the node; empty for one that never was. */
    @Transactional
    public Optional<EffectiveConfig> find(TenantPath node, String bundle) {
        boolean was = store.pointer(node).filter(bundle::equals).isPresent()
                || store.history(node).stream().anyMatch(line -> line.bundleHash.equals(bundle));
        return was ? Optional.of(configs.pinned(bundle)) : Optional.empty();
    }
}
