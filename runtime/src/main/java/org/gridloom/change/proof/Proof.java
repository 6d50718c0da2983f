package org.gridloom.change.proof;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * One run of one kind on a change set as it was at a version, kept as evidence.
 *
 * @param from begin of the period of a replay
 * @param to end of it, not included
 * @param touchedAt when it moved last: one that has not moved for long has lost its server
 * @param result JSON; empty until it ends
 */
record Proof(
        String id,
        TenantPath node,
        String changeId,
        int changeVersion,
        ProofKind kind,
        ProofState state,
        int done,
        int total,
        Optional<Instant> from,
        Optional<Instant> to,
        String personId,
        Instant startedAt,
        Instant touchedAt,
        Optional<Instant> endedAt,
        String result) {}
