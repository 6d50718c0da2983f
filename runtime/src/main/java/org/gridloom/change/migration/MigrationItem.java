package org.gridloom.change.migration;

import java.util.Optional;

/**
 * One instance of an order.
 *
 * @param possible what the dry run said; true when there was none
 * @param landings as JSON, where its tokens go and what becomes of its clocks, as the dry run saw it
 * @param findings as JSON, why it was refused or what was lost
 * @param tries how often it met somebody else at the instance
 * @param undo what it takes to move back
 */
record MigrationItem(
        String id,
        String node,
        String migrationId,
        String instanceId,
        String caseId,
        String fromBundle,
        String toBundle,
        MigrationOutcome outcome,
        boolean possible,
        String landings,
        String findings,
        int tries,
        Optional<String> undo) {}
