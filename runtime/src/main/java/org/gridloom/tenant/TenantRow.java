package org.gridloom.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One period of a node in which its name and division code did not change; {@code nodeId} is the node itself. */
@Entity
@Table(name = "tenant_node")
class TenantRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "node_id")
    String nodeId = id;

    @Column(name = "path")
    String path = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    TenantLevel level = TenantLevel.CITY;

    @Column(name = "name")
    String name = "";

    @Column(name = "division_code")
    @Nullable
    String divisionCode;

    @Column(name = "valid_from")
    LocalDate validFrom = LocalDate.EPOCH;

    /** First day on which it no longer holds. */
    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    void take(TenantNode node) {
        path = node.path().value();
        level = node.level();
        name = node.name();
        divisionCode = node.divisionCode().orElse(null);
    }

    TenantNode node() {
        return new TenantNode(TenantPath.of(path), level, name, Optional.ofNullable(divisionCode));
    }
}
