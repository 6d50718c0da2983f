package org.gridloom.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** Somebody looked behind the mask of one field, and why. */
@Entity
@Table(name = "record_look")
@NullUnmarked
class LookRow {
    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "record_id")
    String recordId;

    String field;
    String reason;

    @Column(name = "person_id")
    String personId;

    Instant at;
}
