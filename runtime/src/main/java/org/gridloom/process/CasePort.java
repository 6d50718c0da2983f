package org.gridloom.process;

import java.util.Map;

/** The case a process belongs to; called in the transaction of the process. Implemented by {@code casefile}. */
public interface CasePort {
    /** Decides who receives a part of the case and under which configuration, and records the new leg. */
    HandOver handOver(HandOverRequest request);

    /**
     * An instance that carries a leg is over.
     *
     * @param whole whether it is the case's own line, which no other called
     * @param result its variables; {@code outcome} says how, {@code cancelled} when it was ended early
     */
    void legEnded(String caseId, String legId, boolean whole, Map<String, Object> result);
}
