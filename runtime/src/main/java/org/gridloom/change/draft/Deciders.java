package org.gridloom.change.draft;

import java.util.Set;

/** Who decides on a change set now. Implemented by the feature that knows approval. */
public interface Deciders {
    /** Whether it is the caller's turn to decide. */
    boolean callersTurn(ChangeSet change);

    /** The change sets of a city that were approved on a condition which is not met yet. */
    Set<String> withOpenConditions(String city);
}
