package org.gridloom.artifact;

import java.util.Collection;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/** Places that try a bundle out before their node does. Implemented by the feature that publishes. */
public interface PlacePointers {
    /** The bundle one of these places tries out; empty when none does. */
    Optional<String> bundle(TenantPath node, Collection<String> places);
}
