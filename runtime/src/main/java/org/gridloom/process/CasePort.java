package org.gridloom.process;

import java.util.Map;

/** The case a process belongs to; called in the transaction of the process. Implemented by {@code casefile}. */
public interface CasePort {
    /** Decides who receives a part of the case and under which configuration, and records the new leg. */
    HandOver handOver(HandOverRequest request);

    /**
     * An instance that carries a leg is over.
     *
     * @param result its variables; {@code outcome} says how, {@code cancelled} when it was ended early
     */
    void legEnded(String instanceId, String legId, Map<String, Object> result);
}
