package org.gridloom.process;

import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it lies in the store.
 *
 * @param parentId the instance that called this one, with the open step there that waits for it
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
        byte[] state) {
    InstanceRow with(long newVersion, byte[] newState) {
        return new InstanceRow(
                id, node, bundle, process, caseId, legId, ownsLeg, parentId, parentItem, newVersion, newState);
    }
}
