package org.gridloom.shared;

/** A refusal the caller can act on. Each feature owns one enum of these; the texts are in {@code messages/problems_*.properties}. */
public interface ProblemCode {
    String name();

    int httpStatus();
}
