package org.gridloom.change.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a case under a configuration, or what became of it on record: the things a replay compares.
 *
 * @param steps in the order they opened
 * @param standsAt names of steps nothing is on record for; the replay ends there
 */
record Outcome(
        String urgency,
        Optional<Instant> dueAt,
        Optional<CaseRecord.Closing> closing,
        List<Step> steps,
        List<String> standsAt) {
    Outcome {
        steps = List.copyOf(steps);
        standsAt = List.copyOf(standsAt);
    }

    /**
     * @param key equal for what is the same opening on record
     * @param posts empty where seats changed while it was open
     * @param late completed after its limit
     */
    record Step(
            String key,
            String name,
            String unitId,
            List<String> posts,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<Instant> doneAt,
            boolean late) {
        Step {
            posts = List.copyOf(posts);
        }
    }

    List<String> route() {
        return steps.stream().map(Step::key).toList();
    }

    Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }
}
