package org.gridloom.change.draft;

/** Who decides on a change set now. Implemented by the feature that knows approval. */
public interface Deciders {
    /** Whether it is the caller's turn to decide. */
    boolean callersTurn(ChangeSet change);
}
