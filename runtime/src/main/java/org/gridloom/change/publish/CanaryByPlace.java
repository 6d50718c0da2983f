package org.gridloom.change.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.gridloom.artifact.PlacePointers;
import org.gridloom.tenant.TenantPath;

/** Which places try something out. */
@ApplicationScoped
class CanaryByPlace implements PlacePointers {
    private final PublishSql sql;

    CanaryByPlace(PublishSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> bundle(TenantPath node, Collection<String> places) {
        return sql.tried(node.city(), node.value(), places);
    }
}
