package org.gridloom.change.migration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * An order to move the instances of a process at a node and below, with its progress by outcome.
 *
 * @param reasons as JSON, the findings of the dry run, each with how many instances it concerns
 */
public record Migration(
        String id,
        TenantPath node,
        String process,
        MigrationState state,
        String choices,
        String reasons,
        String personId,
        Instant startedAt,
        Optional<Instant> endedAt,
        Map<MigrationOutcome, Long> progress) {
    public Migration {
        progress = Map.copyOf(progress);
    }
}
