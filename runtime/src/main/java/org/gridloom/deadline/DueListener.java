package org.gridloom.deadline;

import java.time.Instant;
import java.util.Optional;

/** Keeps a copy of due dates; told in the transaction that moved one. Implemented by the features that own the subjects. */
public interface DueListener {
    /**
     * @param subjectKind {@code task}, {@code case} or {@code leg}
     * @param due empty while the clock stands
     * @param warnAt empty while it stands and for limits without warning
     */
    void moved(String subjectKind, String subjectId, Optional<Instant> due, Optional<Instant> warnAt);
}
