package org.gridloom.casefile.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * One time a person's step stood open.
 *
 * @param task the engine's task: several seats of one step have the same
 * @param takenAt when somebody first took it
 */
record StepVisit(
        String task,
        String caseId,
        String step,
        String name,
        String state,
        Instant openedAt,
        Optional<Instant> takenAt,
        Optional<Instant> endedAt,
        Optional<String> personId,
        Optional<String> result) {}
