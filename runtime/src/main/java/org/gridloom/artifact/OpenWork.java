package org.gridloom.artifact;

import java.util.Collection;
import org.gridloom.tenant.TenantPath;

/** Asked how much work in flight keeps the configuration it began with; implemented by the feature that holds cases. */
public interface OpenWork {
    /** Open cases of these nodes in the current city. */
    long openAt(Collection<TenantPath> nodes);
}
