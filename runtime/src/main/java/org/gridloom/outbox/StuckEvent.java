package org.gridloom.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that one subscriber could not take.
 *
 * @param subscriber short name of who could not take it
 * @param cause kind of the failure and, where the failure is a refusal, its code; never what the event says
 * @param tries how often it was handed over
 * @param endedBy id of the person who tried it again or let it go
 */
public record StuckEvent(
        String id,
        String eventId,
        String subscriber,
        String node,
        String type,
        String subject,
        String cause,
        int tries,
        State state,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> reason) {
    /** Where it stands. */
    public enum State {
        /** It is handed over again by itself; later events of the city wait. */
        TRYING,
        /** It waits for a person; later events go on. */
        STUCK,
        /** It was taken in the end. */
        DONE,
        /** Somebody let it go. */
        SKIPPED
    }
}
