package org.gridloom.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.process.kept.Kept;
import org.gridloom.tenant.TenantPath;

/** Rows of running processes, in the transaction of the caller. Everything is narrowed to a city. */
interface ProcessStore {
    /** Expected version of a row that is not stored yet. */
    long FRESH = -1;

    /**
     * Rows begun and changed, in one statement.
     *
     * @return false when a changed one no longer has the version expected, or a guarded one is of a process that is
     *     suspended at its node; then the caller's transaction must not commit
     */
    boolean write(List<Change> changes);

    Optional<InstanceRow> find(String city, String id);

    /**
     * The same, and nobody else moves it before this transaction ends. Whoever takes several rows takes the instance first:
     * its timers and calls come after it, or two transactions may wait for each other.
     */
    Optional<InstanceRow> take(String city, String id);

    /** False when the row no longer has that version. */
    boolean update(InstanceRow row, long expectedVersion);

    /** As {@link #update}, under another bundle. */
    boolean rebind(InstanceRow row, long expectedVersion);

    /** Instances of a process at a node and below, in the order of their ids, those after an id; without their state. */
    List<InstanceRow> openOf(TenantPath node, String process, String after, int most);

    /** Running instances at a node and below, counted. */
    List<ProcessMigration.Running> running(TenantPath node);

    List<Timer> timersOf(String city, String instanceId);

    /** With its values; false when the row no longer has that version. */
    boolean delete(InstanceRow row, long expectedVersion);

    /** The events an instance waits for, by the engine's names. */
    void waiting(InstanceRow row, Set<String> events, boolean replace);

    List<String> waitingFor(TenantPath node, String event);

    /** Instances of a case that wait for an event. */
    List<String> waitingInCase(String city, String caseId, String event);

    /** Instances called by a step of this one. */
    List<String> calledBy(String city, String parentId, String parentItem);

    void insertTimer(Timer timer);

    void deleteTimer(String city, String id);

    /** The firing of a due timer failed once more; answers how often now, 0 when it is gone. */
    int timerFailed(String city, String id, Instant now);

    /** Broken it does not fire; mended it is due at the instant, with a fresh count. False when it is gone. */
    boolean timerBroken(String city, String id, boolean broken, Instant due);

    /** Timers due, of all cities. */
    List<Timer> dueTimers(Instant now, int most);

    /** Takes one due timer for this transaction; empty when another has it or it is gone. */
    Optional<Timer> claimTimer(String id, Instant now);

    void moveTimer(Timer timer);

    /** The timers of a case's instances do not come due, and its calls are neither made nor answered, until they go on. */
    void standStill(String city, String caseId, Instant now);

    /** Each timer and call that stands is put off by as long as it stood. */
    void goOn(String city, String caseId, Instant now);

    void insertCall(OutgoingCall call);

    default void cancelCall(String city, String id) {
        finishCall(city, id, "WITHDRAWN", "");
    }

    List<String> dueCalls(Instant now, int most);

    /** Takes one due call until that time, counting the attempt; commits by itself. */
    Optional<OutgoingCall> claimCall(String id, Instant now, Instant until);

    /** False when the call is no longer open, or its case stands: its answer came before, or the process gave it up. */
    boolean finishCall(String city, String id, String state, String reason);

    void postponeCall(String city, String id, Instant until, String reason);

    /**
     * A row to be written.
     *
     * @param expected version it has in the store, {@link #FRESH} for one that is new
     * @param stored its values as they are in the store
     * @param guarded whether a suspension of its process refuses it
     */
    record Change(InstanceRow row, long expected, Kept stored, boolean guarded) {
        boolean fresh() {
            return expected == FRESH;
        }
    }

    /** @param repeatMillis pause between two firings, 0 for once; @param left firings still to come */
    record Timer(
            String id, TenantPath node, String instanceId, String timerId, Instant due, long repeatMillis, int left) {
        Timer at(Instant time) {
            return new Timer(id, node, instanceId, timerId, time, repeatMillis, left);
        }

        Timer left(int firings) {
            return new Timer(id, node, instanceId, timerId, due, repeatMillis, firings);
        }
    }

    /** A call to another system; the id is the open step that waits and the idempotency key on the wire. */
    record OutgoingCall(
            String id,
            TenantPath node,
            String bundle,
            String instanceId,
            String connector,
            String request,
            int attempts,
            Instant due,
            String step) {}
}
