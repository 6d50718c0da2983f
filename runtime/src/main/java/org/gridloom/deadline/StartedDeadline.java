package org.gridloom.deadline;

import java.time.Instant;
import java.util.Optional;

/** A limit that runs: copy {@code due} and {@code warnAt} where lists are sorted by it. */
public record StartedDeadline(String id, Instant due, Optional<Instant> warnAt, boolean provisional) {}
