package org.gridloom.casefile.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;

/**
 * One leg of a case with the process that runs it.
 *
 * @param id of the leg, which stays when the instance has ended
 * @param title of the category of the case, by language
 * @param processTitle what people call the process, by language
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
        Map<String, String> title,
        Map<String, String> processTitle,
        Optional<String> instanceId,
        int incidents,
        List<OpenStep> steps) {
    /** A step that waits for somebody. */
    record OpenStep(String step, String name, Instant since) {}

    /** With what people call things in the version it runs under. */
    InstanceRow with(List<OpenStep> open, EffectiveConfig config) {
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
                config.title("case-type", caseType),
                config.title("process", process),
                instanceId,
                incidents,
                List.copyOf(open));
    }
}
