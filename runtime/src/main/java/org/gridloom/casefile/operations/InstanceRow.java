package org.gridloom.casefile.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One leg of a case with the process that runs it.
 *
 * @param id of the leg, which stays when the instance has ended
 * @param instanceId of the running instance
 * @param steps people's steps that stand open
 * @param incidents how many stand open
 */
record InstanceRow(
        String id,
        String node,
        String process,
        String bundle,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> outcome,
        String caseId,
        String number,
        String caseType,
        Optional<String> instanceId,
        int incidents,
        List<OpenStep> steps) {
    /** A step that waits for somebody. */
    record OpenStep(String step, String name, Instant since) {}

    InstanceRow with(List<OpenStep> open) {
        return new InstanceRow(
                id,
                node,
                process,
                bundle,
                startedAt,
                endedAt,
                outcome,
                caseId,
                number,
                caseType,
                instanceId,
                incidents,
                List.copyOf(open));
    }
}
