package org.gridloom.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;

/** Reads pinned texts from the bundles of the current city. */
@ApplicationScoped
class ArtifactTexts implements PinnedTexts {
    private final EffectiveConfigs configs;

    ArtifactTexts(EffectiveConfigs configs) {
        this.configs = configs;
    }

    @Override
    public Optional<Pinned> find(String bundle, String kind, String name) {
        var config = configs.pinned(bundle);
        return config.text(kind, name).map(text -> new Pinned(text, config.hash(kind, name)));
    }
}
