package org.gridloom.tenant;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** The hard wall: Hibernate narrows every entity query to this city. */
@PersistenceUnitExtension
@ApplicationScoped
class CityResolver implements TenantResolver {
    private final CurrentTenant currentTenant;

    CityResolver(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    @Override
    public String getDefaultTenantId() {
        return CurrentTenant.NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return currentTenant.city();
    }
}
