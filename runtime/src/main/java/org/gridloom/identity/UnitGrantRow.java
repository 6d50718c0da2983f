package org.gridloom.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A permission that a unit gives to everybody who holds a post there. */
@Entity
@Table(name = "unit_grant")
class UnitGrantRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "unit_id")
    String unitId = "";

    @Column(name = "permission")
    String permission = "";
}
