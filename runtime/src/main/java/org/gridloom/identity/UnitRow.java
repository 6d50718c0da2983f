package org.gridloom.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.TenantPath;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A unit; it is never deleted because closed work names it, it only stops being active. */
@Entity
@Table(name = "org_unit")
class UnitRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "unit_id")
    String unitId = "";

    @Column(name = "tenant_path")
    String tenantPath = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    UnitKind kind = UnitKind.DEPARTMENT;

    @Column(name = "name")
    String name = "";

    @Column(name = "parent_id")
    @Nullable
    String parentId;

    @Column(name = "place_id")
    @Nullable
    String placeId;

    @Column(name = "active")
    boolean active = true;

    void take(OrgUnit unit) {
        unitId = unit.id();
        tenantPath = unit.tenant().value();
        kind = unit.kind();
        name = unit.name();
        parentId = unit.parentId().orElse(null);
        placeId = unit.placeId().orElse(null);
        active = true;
    }

    OrgUnit unit() {
        return new OrgUnit(
                unitId,
                TenantPath.of(tenantPath),
                kind,
                name,
                Optional.ofNullable(parentId),
                Optional.ofNullable(placeId));
    }
}
