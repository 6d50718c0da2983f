package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Finds the configuration of a node, or the one a case began with. Only the current city's bundles exist here. */
@ApplicationScoped
public class EffectiveConfigs {
    /** The configuration in force at a node now; refuses with {@link ArtifactProblem#NO_CONFIGURATION}. */
    public EffectiveConfig at(TenantPath node) {
        throw new Problem(ArtifactProblem.NO_CONFIGURATION, Map.of("node", node.value()));
    }

    /** The configuration of a bundle, as long as any case may need it; refuses with BUNDLE_NOT_FOUND. */
    public EffectiveConfig pinned(String bundle) {
        throw new Problem(ArtifactProblem.BUNDLE_NOT_FOUND, Map.of("bundle", bundle));
    }
}
