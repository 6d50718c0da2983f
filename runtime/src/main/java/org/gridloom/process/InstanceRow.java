package org.gridloom.process;

import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it lies in the store.
 *
 * @param parentId the instance that called this one, with the open step there that waits for it
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
        String waiting) {
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
                "", node, bundle, process, caseId, legId, ownsLeg, parentId, parentItem, 0, new byte[0], "");
    }

    InstanceRow named(String newId) {
        return new InstanceRow(
                newId, node, bundle, process, caseId, legId, ownsLeg, parentId, parentItem, version, state, waiting);
    }

    InstanceRow under(String newBundle) {
        return new InstanceRow(
                id, node, newBundle, process, caseId, legId, ownsLeg, parentId, parentItem, version, state, waiting);
    }

    InstanceRow withWaiting(String newWaiting) {
        return new InstanceRow(
                id, node, bundle, process, caseId, legId, ownsLeg, parentId, parentItem, version, state, newWaiting);
    }

    InstanceRow with(long newVersion, byte[] newState, java.util.Set<String> newWaiting) {
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
                newState,
                String.join("\n", newWaiting));
    }

    java.util.Set<String> events() {
        return waiting.isEmpty() ? java.util.Set.of() : new java.util.TreeSet<>(java.util.List.of(waiting.split("\n")));
    }
}
