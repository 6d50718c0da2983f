package org.gridloom.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.process.kept.Kept;
import org.gridloom.process.kept.Parts;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it lies in the store.
 *
 * @param parentId the instance that called this one, with the open step there that waits for it
 * @param state where its tokens stand; of one that an earlier release stored, its values too
 * @param kept its values
 * @param waiting the events it waits for, one a line: the same as its rows in {@code process_waiting}
 * @param ownsLeg whether the end of this instance is the end of its leg
 */
record InstanceRow(
        String id,
        TenantPath node,
        String bundle,
        String process,
        String caseId,
        String legId,
        boolean ownsLeg,
        @Nullable String parentId,
        @Nullable String parentItem,
        long version,
        byte[] state,
        String waiting,
        Kept kept) {
    /** One that is not stored yet and has no id. */
    static InstanceRow fresh(
            TenantPath node,
            String bundle,
            String process,
            String caseId,
            String legId,
            boolean ownsLeg,
            @Nullable String parentId,
            @Nullable String parentItem) {
        return new InstanceRow(
                "",
                node,
                bundle,
                process,
                caseId,
                legId,
                ownsLeg,
                parentId,
                parentItem,
                0,
                new byte[0],
                "",
                Kept.NOTHING);
    }

    InstanceRow named(String newId) {
        return new InstanceRow(
                newId,
                node,
                bundle,
                process,
                caseId,
                legId,
                ownsLeg,
                parentId,
                parentItem,
                version,
                state,
                waiting,
                kept);
    }

    InstanceRow under(String newBundle) {
        return new InstanceRow(
                id,
                node,
                newBundle,
                process,
                caseId,
                legId,
                ownsLeg,
                parentId,
                parentItem,
                version,
                state,
                waiting,
                kept);
    }

    InstanceRow keeping(Kept values) {
        return new InstanceRow(
                id,
                node,
                bundle,
                process,
                caseId,
                legId,
                ownsLeg,
                parentId,
                parentItem,
                version,
                state,
                waiting,
                values);
    }

    /**
     * The row after a step.
     *
     * @param whole the state as the engine writes it
     * @param before the values as they are stored
     */
    InstanceRow with(long newVersion, byte[] whole, Kept before, String newWaiting) {
        var parts = Parts.of(whole);
        return new InstanceRow(
                id,
                node,
                bundle,
                process,
                caseId,
                legId,
                ownsLeg,
                parentId,
                parentItem,
                newVersion,
                parts.tokens(),
                newWaiting,
                before.next(parts.values()));
    }

    /** The state as the engine reads it. */
    byte[] whole() {
        return Parts.whole(state, kept.values());
    }

    Set<String> events() {
        return waiting.isEmpty() ? Set.of() : new TreeSet<>(List.of(waiting.split("\n")));
    }

    static String waiting(Set<String> events) {
        return String.join("\n", events);
    }
}
