package org.gridloom.process.structure;

/** What a node of the flow does with a token. */
public enum Kind {
    /** Takes one token and gives one on: an activity, an event. */
    STEP,
    /** One of its ways, or the first that comes. */
    XOR,
    /** All of its ways, or all that come. */
    AND,
    /** Those of its ways that hold, or all that can still come. */
    OR,
    /** Where the flow begins. */
    IN,
    /** Where it ends: it waits for every token there still is. */
    OUT
}
