package org.gridloom.change.publish;

import java.time.Instant;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * A change set on its way into force, in force, or taken back.
 *
 * @param dueAt when it takes effect
 * @param evidence what it was decided on, as JSON: who approved, findings
 * @param failure code of the refusal; empty unless it failed
 */
record Publication(
        String id,
        String changeId,
        TenantPath node,
        PublicationState state,
        boolean emergency,
        String reason,
        String personId,
        Instant askedAt,
        Instant dueAt,
        Optional<Instant> doneAt,
        String evidence,
        String failure,
        Optional<Back> back) {
    /** Who took it back, when and why. */
    record Back(String personId, Instant at, String reason) {}
}
