package org.gridloom.tenant;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

@RequestScoped
class RequestTenant {
    private @Nullable TenantPath node;
    private @Nullable String actor;

    @Nullable
    TenantPath node() {
        return node;
    }

    void enter(@Nullable TenantPath node) {
        this.node = node;
    }

    @Nullable
    String actor() {
        return actor;
    }

    void actAs(String personId) {
        this.actor = personId;
    }
}
