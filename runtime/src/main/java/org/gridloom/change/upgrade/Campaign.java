package org.gridloom.change.upgrade;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A new version from above on its way to all units below a node.
 *
 * @param change the change set that holds the new version
 * @param appliedAt when the results were handed on to change sets
 */
record Campaign(
        String id,
        TenantPath node,
        String change,
        String title,
        String reason,
        String author,
        Instant createdAt,
        Optional<Instant> appliedAt) {}
