package org.gridloom.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gridloom.shared.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "post")
class PostRow {
    @Id
    @Column(name = "id")
    String id = Ids.next();

    @TenantId
    @Column(name = "city")
    @Nullable
    String city;

    @Column(name = "name")
    String name = "";

    @Column(name = "title_zh")
    String titleZh = "";

    @Column(name = "title_en")
    String titleEn = "";

    /** The node that defines it and below which it permits anything; empty for the whole city. */
    @Column(name = "node")
    String node = "";

    /** Comma-separated, so that a request reads them with the person in one row. */
    @Column(name = "permissions")
    String permissions = "";
}
