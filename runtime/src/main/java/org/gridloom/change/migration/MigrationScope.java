package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** Who may move instances: whoever approves configuration or administers the tenant, at the node or above it. */
@ApplicationScoped
class MigrationScope {
    private final CurrentCaller currentCaller;
    private final MigrationSql sql;

    MigrationScope(CurrentCaller currentCaller, MigrationSql sql) {
        this.currentCaller = currentCaller;
        this.sql = sql;
    }

    Caller caller() {
        Caller caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_APPROVE) && !caller.may(Permissions.TENANT_ADMIN)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.TENANT_ADMIN));
        }
        return caller;
    }

    TenantPath require(String node) {
        var outside = new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of("node", node));
        TenantPath path;
        try {
            path = TenantPath.of(node);
        } catch (IllegalArgumentException e) {
            throw outside;
        }
        if (!caller().covers(path)) {
            throw outside;
        }
        return path;
    }

    /** An order of the caller's own nodes. */
    Migration migration(String id) {
        Caller caller = caller();
        return sql.find(caller.city(), id)
                .filter(migration -> caller.covers(migration.node()))
                .orElseThrow(() -> new Problem(MigrationProblem.MIGRATION_NOT_FOUND, Map.of("migration", id)));
    }
}
