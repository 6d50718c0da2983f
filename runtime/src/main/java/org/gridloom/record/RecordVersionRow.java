package org.gridloom.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** What a record was after one deed; never changed. */
@Entity
@Table(name = "record_version")
@NullUnmarked
class RecordVersionRow {
    @Id
    String id;

    @TenantId
    String city;

    @Column(name = "record_id")
    String recordId;

    int version;

    /** added, changed, ended, moved. */
    String deed;

    /** The names of the fields that changed, with commas. */
    String fields;

    String document;

    @Column(name = "place_id")
    String placeId;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    LocalDate validUntil;

    String reason;

    @Column(name = "person_id")
    String personId;

    Instant at;
}
