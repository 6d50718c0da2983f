package org.gridloom.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** One record hangs together with another for a time. */
@Entity
@Table(name = "record_relation")
@NullUnmarked
class RelationRow {
    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "record_id")
    String recordId;

    String relation;

    @Column(name = "to_id")
    String toId;

    @Column(name = "valid_from")
    LocalDate validFrom;

    /** First day on which it no longer holds. */
    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "person_id")
    String personId;

    Instant at;
}
