package org.gridloom.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** A record as it stands now. */
@Entity
@Table(name = "record_item")
@NullUnmarked
class RecordRow {
    @Id
    String id;

    @TenantId
    String city;

    /** The lowest tenant it belongs to. */
    String node;

    @Column(name = "record_type")
    String type;

    @Column(name = "place_id")
    String placeId;

    Double longitude;
    Double latitude;

    /** JSON; encrypted fields are sealed in it. */
    String document;

    /** The configuration it was last checked by. */
    String bundle;

    /** By which indexes and keys it was written, see {@link org.gridloom.record.search.IndexLines#mark}. */
    @Column(name = "index_mark")
    String indexMark;

    @Column(name = "valid_from")
    LocalDate validFrom;

    /** First day on which it no longer holds; null while that is not known. */
    @Column(name = "valid_until")
    LocalDate validUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    @Version
    int version;
}
