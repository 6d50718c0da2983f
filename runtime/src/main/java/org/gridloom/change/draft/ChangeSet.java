package org.gridloom.change.draft;

import java.time.Instant;
import org.gridloom.tenant.TenantPath;

/**
 * Edits that belong together, at one node, with a title and a reason.
 *
 * @param author person who began it
 * @param errors findings when it was last judged
 * @param warnings likewise
 * @param version grows with every act on it; what was read at another version is stale
 */
public record ChangeSet(
        String id,
        TenantPath node,
        String title,
        String reason,
        ChangeState state,
        int errors,
        int warnings,
        String author,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
