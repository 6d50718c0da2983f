package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** Whose configuration the caller may read. */
@ApplicationScoped
class ReadableNode {
    private final CurrentCaller currentCaller;

    ReadableNode(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    /**
     * The node asked for, or the one the caller acts for; refuses with NOT_PERMITTED, or with OUTSIDE_YOUR_SCOPE as if it did
     * not exist.
     */
    TenantPath require(Optional<String> node) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        if (node.isEmpty() || node.get().isBlank()) {
            return caller.node();
        }
        return node.filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .filter(caller::covers)
                .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE));
    }
}
