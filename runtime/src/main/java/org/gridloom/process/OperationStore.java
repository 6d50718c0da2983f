package org.gridloom.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridloom.shared.Page;
import org.gridloom.tenant.TenantPath;

/** Rows that people who run the server work with, in the transaction of the caller. Everything is narrowed to a city. */
interface OperationStore {
    void raise(Incident incident);

    /** Nobody else ends it before this transaction does. */
    Optional<Incident> take(String city, String id);

    Optional<Incident> incident(String city, String id);

    /** False when it was no longer open. */
    boolean end(String city, String id, IncidentState how, Instant at, String personId, String reason);

    /** The process no longer waits at the step. */
    void gone(String city, String itemId, Instant at);

    /** Incidents of timers that no process waits for any more are over, in all cities; answers how many. */
    int timersGone(Instant at);

    Page<Incident> incidents(String city, Incidents.Query query);

    /** A call that was given up is due again, with a fresh count; false when it was not given up. */
    boolean reopenCall(String city, String itemId, String request, Instant due);

    /** Whether the process is suspended at the node or above it. */
    boolean suspended(TenantPath node, String process);

    void suspend(Suspension suspension);

    /** False when it was not suspended there. */
    boolean resume(TenantPath node, String process);

    List<Suspension> suspensions(String city, Collection<TenantPath> below);

    /** One process that starts no more. */
    record Suspension(TenantPath node, String process, Instant since, String personId, String reason) {}
}
