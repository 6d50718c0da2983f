package org.gridloom.change.migration;

import java.util.Optional;

/**
 * One instance of an order.
 *
 * @param findings as JSON, why it was refused or what was lost
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
        String findings,
        Optional<String> undo) {}
