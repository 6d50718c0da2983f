package org.gridloom.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** Of a duplicate rule that refuses there is one row for each value, so that two at the same moment cannot both be added. */
@Entity
@Table(name = "record_key")
@NullUnmarked
class UniqueKeyRow {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "record_type")
    String type;

    @Column(name = "rule_name")
    String rule;

    @Column(name = "key_hash")
    String hash;

    @Column(name = "record_id")
    String recordId;
}
