package org.gridloom.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person_post")
class PersonPostRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "person_id")
    String personId = "";

    @Column(name = "post")
    String post = "";

    @Column(name = "unit_id")
    String unitId = "";
}
