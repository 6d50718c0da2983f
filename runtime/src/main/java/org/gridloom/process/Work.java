package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** What one call of the engine holds while it runs: the rows it read or is about to write, and what must follow. */
final class Work {
    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final Map<String, Held> held = new HashMap<>();
    private final PendingRows pending = new PendingRows();
    private final Set<String> done = new HashSet<>();
    private final Deque<TenantPath> acting = new ArrayDeque<>();
    private final Map<String, String> faults = new HashMap<>();
    private final Deque<Runnable> following = new ArrayDeque<>();

    /** @param waiting the events the stored instance waits for; empty for one not stored yet */
    record Held(InstanceRow row, Set<String> waiting) {}

    static boolean running() {
        return CURRENT.get() != null;
    }

    static Work current() {
        Work work = CURRENT.get();
        if (work == null) {
            throw new IllegalStateException("outside a call of the engine");
        }
        return work;
    }

    static Work begin() {
        var work = new Work();
        CURRENT.set(work);
        return work;
    }

    void end() {
        CURRENT.remove();
    }

    /** The node whose process runs; of one that called another, the called one's. */
    TenantPath acting() {
        return acting.getFirst();
    }

    void act(TenantPath node, Runnable work) {
        acting.push(node);
        try {
            work.run();
        } finally {
            acting.pop();
        }
    }

    void hold(InstanceRow row, Set<String> waiting) {
        held.put(row.id(), new Held(row, waiting));
    }

    Held held(String id) {
        Held found = held.get(id);
        if (found == null) {
            throw new IllegalStateException("instance not loaded: " + id);
        }
        return found;
    }

    /** Written at the end of each unit of work, and before anything is read that might be among it. */
    PendingRows pending() {
        return pending;
    }

    /** A step that ends with answers though the process takes its token away. */
    void done(String itemId) {
        done.add(itemId);
    }

    boolean isDone(String itemId) {
        return done.contains(itemId);
    }

    /** An instance ended with an error that nothing in it caught. */
    void fault(String instanceId, String code) {
        faults.put(instanceId, code);
    }

    Optional<String> fault(String instanceId) {
        return Optional.ofNullable(faults.get(instanceId));
    }

    /** Done after what runs now is written: it may concern instances that are being written. */
    void follow(Runnable next) {
        following.add(next);
    }

    @Nullable
    Runnable next() {
        held.clear();
        return following.poll();
    }
}
