package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** An administrator operates the own node and everything below it (TZ-8.1). */
@ApplicationScoped
class OperationScope {
    private final CurrentCaller currentCaller;

    OperationScope(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    Caller caller() {
        return currentCaller.require(Permissions.TENANT_ADMIN);
    }

    /** The nodes whose rows the caller operates, each with everything below; the wished one when it is among them. */
    List<TenantPath> nodes(Optional<String> wished) {
        Caller caller = caller();
        var own = caller.posts().stream()
                .filter(post -> post.unitKind().isCentre())
                .map(post -> post.tenant())
                .distinct()
                .toList();
        if (wished.filter(text -> !text.isBlank()).isEmpty()) {
            return own;
        }
        TenantPath node = path(wished.get());
        return own.stream().anyMatch(each -> each.covers(node)) ? List.of(node) : List.of();
    }

    private static TenantPath path(String text) {
        try {
            return TenantPath.of(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", text));
        }
    }

    boolean covers(TenantPath node) {
        return nodes(Optional.empty()).stream().anyMatch(own -> own.covers(node));
    }

    /** Refuses with OUTSIDE_YOUR_SCOPE for a node that the caller does not operate. */
    TenantPath require(String node) {
        TenantPath path = path(node);
        if (!covers(path)) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", node));
        }
        return path;
    }
}
