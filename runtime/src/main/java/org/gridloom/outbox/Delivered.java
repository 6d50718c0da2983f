package org.gridloom.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as its subscribers get it.
 *
 * @param data the event as JSON text, as it was written
 * @param actor id of the person who acted; empty when the system did
 */
public record Delivered(
        String id,
        String city,
        String node,
        String type,
        String subject,
        Instant at,
        Optional<String> actor,
        String data) {}
