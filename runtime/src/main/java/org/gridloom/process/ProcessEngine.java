package org.gridloom.process;

import java.util.Map;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * Runs processes; {@link ProcessMoves} moves in them. Every call takes part in the caller's transaction: what the process changed and what the caller changed
 * become true together or not at all. Refusals are {@link ProcessProblem}s; a call that meets another one on the same
 * instance is refused with {@link ProcessProblem#TASK_CONFLICT} and may be repeated on fresh data (TZ-4.3).
 */
public interface ProcessEngine {
    Started start(StartProcess start);

    /** Ends a person's step with the answers; only what the step declares as its outputs reaches the process. */
    Advanced complete(String instanceId, String taskId, Map<String, Object> answers);

    /** Gives a message to one instance that waits for it; refused when it does not. */
    Advanced message(String instanceId, String message, Map<String, Object> payload);

    /** Tells every instance at this node or below it that waits for the signal; none may wait. */
    void signal(TenantPath node, String signal, Map<String, Object> payload);

    /** Ends an instance early, with its open steps and the processes it called. */
    void cancel(String instanceId, String reason);

    /** A running instance; empty when it ended or belongs to another city. */
    Optional<InstanceView> find(String instanceId);
}
