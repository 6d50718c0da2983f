package org.gridloom.shared;

import java.time.Instant;

/**
 * Something that happened, in the past tense. Small, owned by the feature that publishes it, and possibly delivered twice.
 * Holds ids, never personal values.
 */
public interface DomainEvent {
    /** Reverse-dotted name with a version, e.g. {@code gridloom.case.closed.v1}; the CloudEvents type. */
    String type();

    /** What it is about, e.g. the case id; the CloudEvents subject. */
    String subject();

    /** When it happened. */
    Instant at();
}
