package org.gridloom.deadline;

import java.time.Instant;

/** A limit that runs: copy {@code due} where lists are sorted by it. */
public record StartedDeadline(String id, Instant due, boolean provisional) {}
