package org.gridloom.task;

import java.util.Map;
import java.util.Optional;

/**
 * What a case was reported with, asked again when everything goes back to its initiator (驳回, TZ-8.6). Called in the
 * transaction of the act. Implemented by {@code casefile}.
 */
public interface StartForm {
    /**
     * @param personId who reported it
     * @param form by name, in the bundle of the case
     * @param answers as they stand now
     */
    record Asked(String personId, String form, Map<String, Object> answers) {
        public Asked {
            answers = Map.copyOf(answers);
        }
    }

    /** Empty for a leg that another process called, and where who reported does no work here. */
    Optional<Asked> of(String caseId, String legId);

    /** The initiator has corrected it; the answers have passed the form gate. */
    void corrected(String caseId, Map<String, Object> answers);
}
