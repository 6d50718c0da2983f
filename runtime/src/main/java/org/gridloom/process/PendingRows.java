package org.gridloom.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.process.kept.Kept;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Instances that one unit of the engine's work began or changed and that are not written yet: together they cost one
 * statement, however often each was changed and however many a hand-over concerns.
 */
final class PendingRows {
    private final Map<String, ProcessStore.Change> changes = new LinkedHashMap<>();

    /** @param guarded whether it is refused while its process is suspended there */
    void begun(InstanceRow row, boolean guarded) {
        changes.put(row.id(), new ProcessStore.Change(row, ProcessStore.FRESH, Kept.NOTHING, guarded));
    }

    /** @param stored the row as it is in the store when it is not pending yet */
    void changed(InstanceRow row, InstanceRow stored) {
        var before = changes.get(row.id());
        changes.put(
                row.id(),
                before == null
                        ? new ProcessStore.Change(row, stored.version(), stored.kept(), false)
                        : new ProcessStore.Change(row, before.expected(), before.stored(), before.guarded()));
    }

    /** Version a changed row is to have: each unit of work counts once. */
    long version(InstanceRow stored) {
        var before = changes.get(stored.id());
        return before == null ? stored.version() + 1 : before.row().version();
    }

    /** The values of an instance as they are in the store. */
    Kept stored(InstanceRow held) {
        var before = changes.get(held.id());
        return before == null ? held.kept() : before.stored();
    }

    /** What was pending of an instance that is removed. */
    ProcessStore.@Nullable Change dropped(String id) {
        return changes.remove(id);
    }

    /** Writes what is pending; refuses when somebody else was faster or a process starts no more. */
    void write(Surroundings around) {
        if (changes.isEmpty()) {
            return;
        }
        List<ProcessStore.Change> all = new ArrayList<>(changes.values());
        changes.clear();
        if (!around.store().write(all)) {
            all.stream()
                    .filter(ProcessStore.Change::guarded)
                    .forEach(change -> Suspensions.refuse(around, change.row()));
            throw new Problem(
                    ProcessProblem.TASK_CONFLICT,
                    Map.of("instance", all.get(0).row().id()));
        }
    }
}
