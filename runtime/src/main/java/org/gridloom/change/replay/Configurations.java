package org.gridloom.change.replay;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.tenant.TenantPath;

/**
 * Under which configuration a part of a case runs, and the texts of all that take part, by the name of their bundle. Safe for
 * threads; asks no database once all bundles are {@link #known}.
 */
final class Configurations implements PinnedTexts {
    private final Map<String, EffectiveConfig> byBundle = new ConcurrentHashMap<>();
    private final Map<TenantPath, EffectiveConfig> byNode = new ConcurrentHashMap<>();
    private final Function<TenantPath, EffectiveConfig> asItWouldBe;

    /** @param asItWouldBe the configuration of a node that is tried out */
    Configurations(Function<TenantPath, EffectiveConfig> asItWouldBe) {
        this.asItWouldBe = asItWouldBe;
    }

    void known(EffectiveConfig config) {
        byBundle.putIfAbsent(config.bundle(), config);
    }

    boolean knows(String bundle) {
        return byBundle.containsKey(bundle);
    }

    /** What a case began with. */
    EffectiveConfig pinned(String bundle) {
        EffectiveConfig config = byBundle.get(bundle);
        if (config == null) {
            throw new IllegalStateException("bundle not read: " + bundle);
        }
        return config;
    }

    /** The bundle whose years a clock was told of; empty when it is gone. */
    Optional<EffectiveConfig> years(String bundle) {
        return bundle.isEmpty() ? Optional.empty() : Optional.ofNullable(byBundle.get(bundle));
    }

    EffectiveConfig wouldBe(TenantPath node) {
        return byNode.computeIfAbsent(node, missing -> {
            EffectiveConfig config = asItWouldBe.apply(missing);
            known(config);
            return config;
        });
    }

    @Override
    public Optional<Pinned> find(String bundle, String kind, String name) {
        EffectiveConfig config = pinned(bundle);
        return config.text(kind, name).map(text -> new Pinned(text, config.hash(kind, name)));
    }
}
